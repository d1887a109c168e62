import HTTPTypes

/// Who may do what.
package enum Access: Sendable {
  /// Everybody may do everything: the sandbox, which nobody else can reach.
  case everything
  /// What the scopes of the request's bearer token permit, of those that the store knows.
  case tokens

  /// Who sends the request. Throws a 401 where a token is missing or wrong.
  func caller(
    of request: HTTPRequest, in store: Store, at now: String
  ) async throws(Refusal) -> Caller {
    switch self {
    case .everything: return .anybody
    case .tokens:
      guard let secret = Access.bearerToken(of: request) else { throw .unauthorized }
      return try await store.caller(withToken: secret, at: now)
    }
  }

  /// The token of `Authorization: Bearer …`, whose scheme may be in any case (RFC 9110, 11.1).
  private static func bearerToken(of request: HTTPRequest) -> String? {
    guard let field = request.headerFields[.authorization] else { return nil }
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }
}
