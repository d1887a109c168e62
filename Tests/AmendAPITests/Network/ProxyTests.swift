import AmendAPI
import HTTPTypes
import Testing

@Suite struct ProxyTests {
  @Test(arguments: [
    ("http://proxy.example:3128", "proxy.example", 3_128),
    ("http://proxy.example:3128/", "proxy.example", 3_128),
    ("proxy.example:8080", "proxy.example", 8_080),
    ("Proxy.Example", "proxy.example", 1_080),
    ("socks5h://[fe80::1]:9050", "fe80::1", 9_050),
    ("[::2]", "::2", 1_080),
  ])
  func `an address is read as curl reads it`(address: String, host: String, port: Int) throws {
    let proxy = try #require(try Proxy(for: secure, in: ["https_proxy": address]))
    #expect(proxy.host == host)
    #expect(proxy.port == port)
    #expect(proxy.kind == (address.hasPrefix("socks") ? .socks : .http))
    #expect(proxy.credentials == nil)
  }

  @Test func `a name and a password may stand in the address`() throws {
    let address = "http://lena%40home:p%3Aq:r@proxy.example:3128"
    let proxy = try #require(try Proxy(for: secure, in: ["HTTPS_PROXY": address]))
    #expect(proxy.host == "proxy.example")
    #expect(proxy.credentials?.user == "lena@home")
    #expect(proxy.credentials?.password == "p:q:r")
  }

  @Test(arguments: [
    "http://", "https://proxy.example:3128", "ftp://proxy.example", "proxy.example:0", "proxy:port",
    "@:",
  ])
  func `nothing goes past a proxy that cannot be used`(address: String) throws {
    let error = try #require(throws: TransportError.self) {
      try Proxy(for: secure, in: ["https_proxy": address])
    }
    guard case .misconfigured(let sentence) = error else { throw error }
    #expect(sentence.contains("set https_proxy to http://HOST:PORT"))
  }

  @Test func `an empty address is none`() throws {
    #expect(try Proxy(for: secure, in: ["https_proxy": ""]) == nil)
  }

  @Test func `each scheme has its own, and one may be for all`() throws {
    let environment = ["https_proxy": "a:1", "http_proxy": "b:2", "all_proxy": "c:3"]
    #expect(try Proxy(for: secure, in: environment)?.host == "a")
    #expect(try Proxy(for: plain, in: environment)?.host == "b")
    #expect(try Proxy(for: secure, in: ["all_proxy": "c:3"])?.host == "c")
    #expect(try Proxy(for: plain, in: ["ALL_PROXY": "c:3"])?.host == "c")
    // A web server sets HTTP_PROXY from a field "Proxy" of a request.
    #expect(try Proxy(for: plain, in: ["HTTP_PROXY": "b:2"]) == nil)
  }

  @Test(arguments: [
    ("*", true), ("zeeg.me", true), (".zeeg.me", true), ("api.zeeg.me", true),
    ("other.example, API.Zeeg.me:443", true), ("eeg.me", false), ("other.example", false),
    ("", false),
  ])
  func `hosts may be reached without`(exempt: String, isExempt: Bool) throws {
    let proxy = try Proxy(for: secure, in: ["https_proxy": "a:1", "no_proxy": exempt])
    #expect((proxy == nil) == isExempt)
  }

  @Test(arguments: ["127.0.0.1:8080", "localhost", "[::1]:8080"])
  func `this machine is reached without`(authority: String) throws {
    let request = HTTPRequest(method: .get, scheme: "http", authority: authority, path: "/")
    #expect(try Proxy(for: request, in: ["http_proxy": "a:1"]) == nil)
  }

  private let secure = HTTPRequest(
    method: .get, scheme: "https", authority: "api.zeeg.me", path: "/v2/crm/objects")
  private let plain = HTTPRequest(
    method: .get, scheme: "http", authority: "api.zeeg.me:80", path: "/v2/crm/objects")
}
