import AmendCore
import AmendAPI

/// Where the server listens: `127.0.0.1:8080`, `[::1]:8080`, `localhost:0`.
package struct ListenAddress: Hashable, Sendable {
  /// A name or an address; an IPv6 address without its brackets.
  package let host: String
  /// 0 to 65535; 0 takes any port that is free.
  package let port: Int
  /// Whether only this machine can reach it.
  package let isLoopback: Bool

  /// Takes `HOST:PORT`; nil for anything else.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    do {
      let url = try BaseURL("http://\(text[..<colon])", allowsInsecure: true)
      guard url.port == nil, url.path.isEmpty else { return nil }
      (host, isLoopback) = (url.host, url.isLoopback)
    } catch {
      return nil
    }
    self.port = Int(port)
  }

  /// The base URL of the API when the server listens on that port.
  package func url(port: Int) -> String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)\(Service.prefix)"
  }
}
