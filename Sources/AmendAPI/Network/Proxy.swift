package import HTTPTypes

/// What stands between this machine and the service, by the environment.
///
/// The variables are those of curl (its manual, "ENVIRONMENT"): `https_proxy` and `http_proxy` by
/// the scheme of the request, `all_proxy` for both, and `no_proxy` for hosts that are reached
/// without; names in capitals are taken too, but for `HTTP_PROXY`, which a web server may set from
/// a request.
package struct Proxy: Hashable, Sendable {
  /// How it is talked to.
  package enum Kind: Hashable, Sendable { case http, socks }

  /// A name and a password for it.
  package struct Credentials: Hashable, Sendable {
    package var user: String
    package var password: String
  }

  package var kind: Kind
  package var host: String
  /// 1 to 65535.
  package var port: Int
  package var credentials: Credentials?

  /// The proxy for a request, if there is one.
  ///
  /// Throws `.misconfigured` where the address is none that amend can use: what is to go through a
  /// proxy must not go past it.
  package init?(
    for request: HTTPRequest, in environment: [String: String]
  ) throws(TransportError) {
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }
    let isSecure = request.scheme != "http"
    guard
      let address = isSecure
        ? value("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        : value("http_proxy", "all_proxy", "ALL_PROXY"),
      let host = request.authority.map(Proxy.hostName), !Proxy.isLocal(host)
    else { return nil }
    let exempt = (value("no_proxy", "NO_PROXY") ?? "").split { $0 == "," || $0 == " " }
    guard !exempt.contains(where: { Proxy.covers(String($0), host: host) }) else { return nil }
    guard let proxy = Proxy(address: address) else {
      throw .misconfigured(
        "The proxy that the environment names cannot be used; set "
          + "\(isSecure ? "https_proxy" : "http_proxy") to http://HOST:PORT or socks5://HOST:PORT.")
    }
    self = proxy
  }

  /// Reads `[scheme://][user:password@]host[:port]`. Nil where that is no such address.
  init?(address: String) {
    var rest = Substring(address)
    kind = .http
    if let end = rest.firstRange(of: "://") {
      switch rest[..<end.lowerBound].lowercased() {
      case "http": kind = .http
      case "socks", "socks5", "socks5h": kind = .socks
      default: return nil
      }
      rest = rest[end.upperBound...]
    }
    rest = rest.prefix { $0 != "/" }
    if let at = rest.lastIndex(of: "@") {
      let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      credentials = Credentials(
        user: parts[0].withoutPercents, password: parts.dropFirst().first?.withoutPercents ?? "")
      rest = rest[rest.index(after: at)...]
    }
    host = Proxy.hostName(String(rest))
    let named = rest.dropFirst(rest.hasPrefix("[") ? host.count + 2 : host.count).dropFirst()
    guard !host.isEmpty, let port = named.isEmpty ? 1_080 : Int(named), 1...65_535 ~= port else {
      return nil
    }
    self.port = port
  }

  /// The host in `host:port`, in small letters; of `[::1]:80` what is within the brackets.
  private static func hostName(_ authority: String) -> String {
    let name =
      authority.hasPrefix("[")
      ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
    return name.lowercased()
  }

  private static func isLocal(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// Whether an entry of `no_proxy` is the host or a domain that it is in.
  private static func covers(_ entry: String, host: String) -> Bool {
    guard entry != "*" else { return true }
    let domain = hostName(entry).drop { $0 == "." }
    return !domain.isEmpty && (host == domain || host.hasSuffix(".\(domain)"))
  }
}

extension Substring {
  /// With `%41` read as `A` (RFC 3986, section 2.1).
  fileprivate var withoutPercents: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(Substring(rest.prefix(2))), radix: 16), rest.count >= 2
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
