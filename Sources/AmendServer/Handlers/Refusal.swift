import AmendAPI
package import AmendCore

/// Why the service does not do what a request asks (heading "Errors").
package enum Refusal: Error, Hashable, Sendable {
  /// 400: the body or a value in it is malformed, or a unique value is taken.
  case malformed(String)
  /// 401: no token, or one that is not valid.
  case unauthorized
  /// 403: the token lacks all of these scopes, one of which would do.
  case missingScope([String])
  /// 403: not possible for anybody, such as renaming a standard object.
  case forbidden(String)
  /// 404: no such path, object, attribute or record.
  case notFound(String)
  /// 405: the path is there, but not with this method; those in the list are.
  case wrongMethod(allowed: [String])
  /// 409: it exists already.
  case exists(String)
  /// 412: the record is not the one that `If-Match` names (RFC 9110, section 13.1.1).
  case changedMeanwhile
  /// 413: the body is larger than so many bytes.
  case tooLarge(limitBytes: Int)
  /// 422: messages by attribute.
  case invalid([AttributeSlug: [String]])
  /// 429: the caller has made all requests of the minute; another may come after so many seconds.
  case tooMany(retryAfterSeconds: Int)
  /// 500: the database failed.
  case broken(String)

  /// The HTTP status.
  package var status: Int {
    switch self {
    case .malformed: 400
    case .unauthorized: 401
    case .missingScope, .forbidden: 403
    case .notFound: 404
    case .wrongMethod: 405
    case .exists: 409
    case .changedMeanwhile: 412
    case .tooLarge: 413
    case .invalid: 422
    case .tooMany: 429
    case .broken: 500
    }
  }

  /// One sentence for a person.
  package var message: String {
    switch self {
    case .malformed(let message), .forbidden(let message), .notFound(let message),
      .exists(let message):
      message
    case .unauthorized: "Unauthenticated."
    case .missingScope(let scopes):
      "The token lacks the scope \(scopes.joined(separator: " or "))."
    case .wrongMethod(let allowed): "The method must be \(allowed.joined(separator: " or "))."
    case .changedMeanwhile: "The record was changed meanwhile; read it again."
    case .tooLarge(let limit): "The body is larger than \(limit) bytes."
    case .invalid(let fields):
      fields.min { $0.key < $1.key }?.value.first ?? "The given data was invalid."
    case .tooMany(let seconds): "Too many requests; the next may come in \(seconds) s."
    case .broken(let reason): "The database failed: \(reason.asSentence)"
    }
  }

  /// The body of the answer; that of a 422 names what stands against each attribute.
  package var json: JSON {
    var answer = Wire.failure(message, status: status).members ?? []
    if case .invalid(let fields) = self {
      let sorted = fields.sorted { $0.key < $1.key }.map { (attribute: $0.key, messages: $0.value) }
      answer.append(.init("errors", Wire.failure(message, fields: sorted)["errors"] ?? [:]))
    }
    return .object(answer)
  }
}
