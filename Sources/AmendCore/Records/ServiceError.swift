/// Why the service did not do what it was asked; `description` is a sentence for a person.
package enum ServiceError: Error, Hashable, Sendable {
  /// 401: no token, or one that is not valid.
  case unauthorized
  /// 403: the token lacks a scope, or the plan does not include the call.
  case forbidden(missingScope: String?, message: String)
  /// 404: no such object or record.
  case notFound(String)
  /// 400 or 422: the body was refused; messages by attribute where the answer names them.
  case refused(message: String, fields: [AttributeSlug: [String]])
  /// 409, 412 or 428: somebody else changed the record meanwhile.
  case conflict(message: String)
  /// 429; the seconds to wait, where the answer says so.
  case rateLimited(retryAfterSeconds: Double?)
  /// 5xx.
  case failing(status: Int, message: String?)
  /// Any other status, which the API does not document.
  case unexpected(status: Int, message: String?)
  /// No connection could be made, or it broke; `mayHaveArrived` when the request was under way.
  case unreachable(reason: String, mayHaveArrived: Bool)
  /// No answer in time; the request may have arrived.
  case timedOut(afterSeconds: Double)
  /// The answer could not be read as what was asked for.
  case unreadable(reason: String)
  /// The answer sends the request, and with it the token, to another host.
  case redirected(host: String)
  /// The sandbox could not be opened; a whole sentence says why.
  case unusable(String)
  /// The environment names a way to the service that cannot be gone, such as a proxy; a whole
  /// sentence says why.
  case misconfigured(String)
  /// The person stopped waiting.
  case cancelled
}

extension ServiceError: CustomStringConvertible {
  /// One sentence that says what happened and what to do.
  package var description: String {
    switch self {
    case .unauthorized:
      "The service does not accept the token; check AMEND_TOKEN or the profile's token."
    case .forbidden(let scope?, _):
      "The token may not do this: it lacks the scope \(scope); ask for a token that has it."
    case .forbidden(nil, let message):
      "The service does not permit this: \(message.asSentence)"
    case .notFound(let what): what.asSentence
    case .refused(let message, _): "The service refused the change: \(message.asSentence)"
    case .conflict(let message): "Somebody else changed the record: \(message.asSentence)"
    case .rateLimited(let seconds?):
      "The service asks to wait \(seconds.wholeSeconds) s before the next request."
    case .rateLimited(nil): "The service gets too many requests; try again in a moment."
    case .failing(let status, let message):
      "The service failed (\(status)\(message.map { ", \($0)" } ?? "")); try again in a moment."
    case .unexpected(let status, let message):
      "The service answered \(status)\(message.map { ", \($0)" } ?? ""), "
        + "which amend did not expect; check the base URL."
    case .unreachable(let reason, _):
      "The service cannot be reached: \(reason.asSentence) Check the network and try again."
    case .timedOut(let seconds):
      "The service did not answer within \(seconds.wholeSeconds) s; try again in a moment."
    case .unreadable(let reason):
      "The answer is not what the API promises: \(reason.asSentence) Check the base URL."
    case .redirected(let host):
      "The service redirects to \(host); amend does not send the token there. "
        + "Check the base URL."
    case .unusable(let sentence), .misconfigured(let sentence): sentence
    case .cancelled: "Cancelled."
    }
  }
}

extension ServiceError {
  /// Whether the service may have done what it was asked, although no answer says so.
  package var leavesDoubt: Bool {
    switch self {
    case .unreachable(_, let mayHaveArrived): mayHaveArrived
    case .timedOut, .failing, .unexpected, .unreadable, .cancelled: true
    default: false
    }
  }

  /// What happened where a record was to be created, behind whether it may be there: unlike a
  /// change, that must not be done twice.
  package var creationDescription: String {
    let advice =
      leavesDoubt ? "It may be there all the same: look for it first." : "Nothing was created."
    return "\(advice) \(description)"
  }
}

extension Double {
  /// The number rounded up, for a message; kept within what `Int` takes, whatever a header held.
  fileprivate var wholeSeconds: Int {
    isNaN ? 0 : Int(Swift.min(Swift.max(rounded(.up), 0), 1_000_000_000))
  }
}

extension String {
  /// The text with a full stop at its end, unless it has an end mark already.
  package var asSentence: String {
    guard let last, !".!?…".contains(last) else { return self }
    return self + "."
  }
}
