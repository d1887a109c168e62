import AmendCore
import Testing

@Suite struct BaseURLTests {
  @Test func `a base URL is taken apart`() throws {
    let base = try BaseURL("https://API.Zeeg.me:8443/v2/")
    #expect(base.scheme == "https")
    #expect(base.host == "api.zeeg.me")
    #expect(base.port == 8443)
    #expect(base.path == "/v2")
    #expect(base.description == "https://api.zeeg.me:8443/v2")
  }

  @Test(arguments: [
    ("https://api.zeeg.me", "api.zeeg.me"), ("https://api.zeeg.me/", "api.zeeg.me"),
    ("http://[::1]:80/v2", "[::1]:80"), ("http://127.0.0.1:1", "127.0.0.1:1"),
  ])
  func `the authority is what a request names`(text: String, authority: String) throws {
    #expect(try BaseURL(text).authority == authority)
  }

  @Test(arguments: [
    "", "api.zeeg.me/v2", "ftp://a", "https://", "https:///v2", "https://me:secret@a/v2",
    "https://a/v2?x=1", "https://a/v2#x", "https://a b/", "https://a:0", "https://a:65536",
    "https://a:+80", "https://a:", "https://[::1", "https://[::1]x", "https://a//b", "https://ä.de",
    "https://a/\u{7}",
  ])
  func `what is no base URL is refused`(text: String) {
    #expect(throws: BaseURLError.malformed(text)) { try BaseURL(text) }
  }

  @Test(arguments: [
    "http://localhost", "http://LOCALHOST:8080/v2", "http://127.0.0.1", "http://127.255.0.9:1",
    "http://[::1]/v2",
  ])
  func `plain http is taken for this machine`(text: String) throws {
    #expect(try BaseURL(text).isLoopback)
  }

  @Test(arguments: [
    ("http://127.0.0.1.evil.example", "127.0.0.1.evil.example"), ("http://127.1", "127.1"),
    ("http://localhost.evil.example", "localhost.evil.example"), ("http://128.0.0.1", "128.0.0.1"),
    ("http://api.zeeg.me/v2", "api.zeeg.me"), ("http://127.0.0.256", "127.0.0.256"),
  ])
  func `plain http to another machine is refused unless allowed`(text: String, host: String) throws
  {
    #expect(throws: BaseURLError.insecure(host: host)) { try BaseURL(text) }
    #expect(try !BaseURL(text, allowsInsecure: true).isLoopback)
  }
}
