import AmendCore
import HTTPTypes

/// Who may do what.
package enum Access: Sendable {
  /// Everybody on this machine may do everything, but for the web pages that they look at.
  case everything
  /// What the scopes of the request's bearer token permit, of those that the store knows.
  case tokens

  /// Who sends the request. Throws a 401 where a token is missing or wrong, and a 403 where none is
  /// wanted and it is a web page that asks.
  func caller(
    of request: HTTPRequest, in store: Store, at now: String
  ) async throws(Refusal) -> Caller {
    switch self {
    case .everything:
      try Access.refuseWebPages(request)
      return .anybody
    case .tokens:
      guard let secret = Access.bearerToken(of: request) else { throw .unauthorized }
      return try await store.caller(withToken: secret, at: now)
    }
  }

  /// A page from elsewhere says so in `Origin` (RFC 6454, section 7), and one that made a name of its
  /// own lead to this machine asks for that name.
  private static func refuseWebPages(_ request: HTTPRequest) throws(Refusal) {
    let host = request.authority.map { "http://\($0)" }
    for address in [host, request.headerFields[.origin]].compactMap({ $0 })
    where !isOfThisMachine(address) {
      throw .forbidden(
        "Without tokens only this machine is answered, and no web page; "
          + "make one with amend serve token add.")
    }
  }

  private static func isOfThisMachine(_ address: String) -> Bool {
    do {
      return try BaseURL(address, allowsInsecure: true).isLoopback
    } catch { return false }
  }

  /// The token of `Authorization: Bearer …`, whose scheme may be in any case (RFC 9110, 11.1).
  private static func bearerToken(of request: HTTPRequest) -> String? {
    guard let field = request.headerFields[.authorization] else { return nil }
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }
}
