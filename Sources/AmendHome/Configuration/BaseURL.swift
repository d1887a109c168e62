import AmendCore

/// The address of an API, as far as it must be right before a token is sent there.
enum BaseURL {
  /// The address without slashes at its end. Throws `.badSetting` where it is no `https://` URL of
  /// a host, holds a password, a query or a fragment, or is `http://` to another machine.
  static func checked(
    _ address: Sourced<String>, allowsInsecure: Bool
  ) throws(HomeError) -> Sourced<String> {
    var rest = address.value[...]
    while rest.hasSuffix("/") { rest.removeLast() }
    func failure(_ reason: String) -> HomeError {
      .badSetting(source: address.source, reason: reason)
    }
    let isSecure = rest.lowercased().hasPrefix("https://")
    guard isSecure || rest.lowercased().hasPrefix("http://") else {
      throw failure("the base URL must begin with https://")
    }
    guard rest.utf8.allSatisfy({ (0x21...0x7E) ~= $0 }),
      !rest.contains(where: { "?#\\\"".contains($0) })
    else { throw failure("the base URL holds characters that do not belong into one") }
    let authority = rest.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" }
    guard !authority.contains("@") else {
      throw failure("the base URL may not hold a name or a password")
    }
    let host = host(of: authority)
    guard !host.isEmpty else { throw failure("the base URL names no host") }
    guard isSecure || allowsInsecure || isLoopback(host) else {
      throw failure(
        "http:// would send the token to \(host) in the clear; use https://, or say "
          + "allow_insecure: true in the profile")
    }
    return Sourced(String(rest), from: address.source)
  }

  private static func host(of authority: Substring) -> String {
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      return String(authority[authority.index(after: authority.startIndex)..<end])
    }
    return String(authority.prefix { $0 != ":" }).lowercased()
  }

  /// Whether the name cannot but mean this machine (RFC 6761, section 6.3; RFC 1122, 3.2.1.3).
  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { $0.isDigits && UInt8($0) != nil }
  }
}
