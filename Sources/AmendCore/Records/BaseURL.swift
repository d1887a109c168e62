/// Where the API is served: `https://api.zeeg.me/v2`.
package struct BaseURL: Hashable, Sendable {
  /// `https`, or `http`.
  package let scheme: String
  /// A name or an address, in lower case; an IPv6 address without its brackets.
  package let host: String
  /// 1 to 65535; nil where the scheme's own is meant.
  package let port: Int?
  /// The path before every call's, such as `/v2`; empty, or with a slash before and none behind.
  package let path: String

  /// Reads a base URL. Plain `http` is taken for the machine's own loopback only, unless
  /// `allowsInsecure` says otherwise: the token would travel readable.
  package init(_ text: String, allowsInsecure: Bool = false) throws(BaseURLError) {
    guard let separator = text.firstRange(of: "://") else { throw .malformed(text) }
    scheme = text[..<separator.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { throw .malformed(text) }
    let rest = text[separator.upperBound...]
    let pathStart = rest.firstIndex(of: "/") ?? rest.endIndex
    guard let (host, port) = BaseURL.authority(rest[..<pathStart]),
      let path = BaseURL.path(rest[pathStart...])
    else { throw .malformed(text) }
    (self.host, self.port, self.path) = (host, port, path)
    guard scheme == "https" || isLoopback || allowsInsecure else { throw .insecure(host: host) }
  }

  /// Host and port as they stand in a request.
  package var authority: String {
    (host.contains(":") ? "[\(host)]" : host) + (port.map { ":\($0)" } ?? "")
  }

  /// Whether the host is this machine: `localhost`, 127.0.0.0/8 or `::1`.
  package var isLoopback: Bool {
    if host == "localhost" || host == "::1" || host == "0:0:0:0:0:0:0:1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { $0.isDigits && UInt8($0) != nil }
  }

  private static func authority(_ text: Substring) -> (host: String, port: Int?)? {
    let isBracketed = text.hasPrefix("[")
    let hostEnd = isBracketed ? text.firstIndex(of: "]") : text.firstIndex(of: ":") ?? text.endIndex
    guard let hostEnd else { return nil }
    let host = text[..<hostEnd].dropFirst(isBracketed ? 1 : 0).lowercased()
    let behind = text[hostEnd...].dropFirst(isBracketed ? 1 : 0)
    let allowed = isBracketed ? "0123456789abcdef:." : "0123456789abcdefghijklmnopqrstuvwxyz-._"
    guard !host.isEmpty, host.allSatisfy(allowed.contains) else { return nil }
    if behind.isEmpty { return (host, nil) }
    guard behind.first == ":", behind.dropFirst().isDigits, let port = UInt16(behind.dropFirst()),
      port > 0
    else { return nil }
    return (host, Int(port))
  }

  private static func path(_ text: Substring) -> String? {
    let allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%/"
    guard text.allSatisfy(allowed.contains), !text.contains("//") else { return nil }
    return String(text.hasSuffix("/") ? text.dropLast() : text)
  }
}

extension BaseURL: CustomStringConvertible {
  /// The URL, without a slash at its end.
  package var description: String { "\(scheme)://\(authority)\(path)" }
}

/// Why a text is no base URL; `description` is a sentence for a person.
package enum BaseURLError: Error, Hashable, Sendable {
  case malformed(String)
  case insecure(host: String)
}

extension BaseURLError: CustomStringConvertible {
  package var description: String { reason.prefix(1).uppercased() + reason.dropFirst() + "." }

  /// The sentence without its full stop, for the end of another.
  package var reason: String {
    switch self {
    case .malformed(let text):
      "“\(text)” is no base URL; write it like https://api.zeeg.me/v2, "
        + "without a user name, a query or a fragment"
    case .insecure(let host):
      "http:// would send the token to \(host) for everyone to read; use https://, "
        + "or say allow_insecure: true in the profile"
    }
  }
}
