import AmendServer
import Testing

struct ListenAddressTests {
  @Test(
    arguments: [
      ("127.0.0.1:8080", true, "http://127.0.0.1:8080/v2"),
      ("localhost:0", true, "http://localhost:8080/v2"),
      ("[::1]:80", true, "http://[::1]:8080/v2"), ("0.0.0.0:80", false, "http://0.0.0.0:8080/v2"),
      ("example.com:80", false, "http://example.com:8080/v2"),
    ])
  func `an address says whether others can reach it`(
    text: String, isLoopback: Bool, url: String
  ) throws {
    let address = try #require(ListenAddress(text))
    #expect(address.isLoopback == isLoopback)
    #expect(address.url(port: 8080) == url)
  }

  @Test(arguments: ["", ":", "8080", "host", "host:", ":80", "host:70000", "a b:80", "host/x:80"])
  func `what is no address is not taken`(text: String) {
    #expect(ListenAddress(text) == nil)
  }
}
