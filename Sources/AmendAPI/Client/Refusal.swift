import AmendCore
import HTTPTypes

/// An answer that is no success, with all that is needed to say why.
struct Refusal {
  let answer: Answer
  let route: Route
  /// The body of the request.
  let sent: JSON?
  let base: BaseURL

  /// The error for a person (heading "Errors"). `now` is in seconds since 1970.
  func error(now: Double) -> ServiceError {
    let status = answer.response.status.code
    let failure = self.failure
    let message = failure.message
    switch status {
    case 401: return .unauthorized
    case 403:
      return .forbidden(
        missingScope: missingScope(message), message: message ?? "it gives no reason")
    case 404: return .notFound("There is no \(subject)")
    case 400, 422:
      return .refused(message: message ?? "it gives no reason", fields: fields(failure))
    case 409, 412, 428:
      return .conflict(message: message ?? "read it again to see what is there now")
    case 429:
      let field = answer.response.headerFields[.retryAfter]
      return .rateLimited(
        retryAfterSeconds: field.flatMap { HTTPDate.wait(retryAfter: $0, now: now) })
    case 300..<400: return redirection(status)
    case 500...: return .failing(status: status, message: message)
    default: return .unexpected(status: status, message: message)
    }
  }

  private var failure: Wire.Failure {
    do {
      return Wire.failure(from: try answer.json())
    } catch {
      // A proxy's page in HTML, or nothing at all: the status alone must do.
      return Wire.Failure(message: nil)
    }
  }

  /// The scope that the message names; else the one that the call needs, unless the message gives
  /// another reason (a plan, a standard object).
  private func missingScope(_ message: String?) -> String? {
    let known = ["crm:read", "crm:write", "users:read"]
    if let named = known.first(where: { message?.contains($0) ?? false }) { return named }
    let isAboutScope = message.map { $0.lowercased().contains("scope") } ?? true
    return isAboutScope ? route.scopes.first : nil
  }

  private var subject: String {
    switch route.resource {
    case .record(let reference), .links(let reference): "record \(reference)"
    case .records(let slug), .object(let slug), .attributes(let slug): "object \(slug)"
    case .attribute(let slug, let key): "attribute \(key) of \(slug)"
    case .objects, .members: "CRM at \(base); check the base URL"
    }
  }

  private func redirection(_ status: Int) -> ServiceError {
    let location = answer.response.headerFields[.location] ?? "an unnamed place"
    let target = location.hasPrefix("//") ? base.scheme + ":" + location : location
    do {
      let elsewhere = try BaseURL(
        String(target.prefix { !"?#".contains($0) }), allowsInsecure: true)
      if elsewhere.host != base.host { return .redirected(host: elsewhere.host) }
    } catch {
      // A path on the same host, or nothing that could be followed anyway.
    }
    return .unexpected(status: status, message: "a redirect to \(location)")
  }
}
