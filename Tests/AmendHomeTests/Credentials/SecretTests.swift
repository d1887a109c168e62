import AmendHome
import Testing

@Suite struct SecretTests {
  @Test func `white space around a token is dropped`() throws {
    #expect(try Secret("  abc.def-123\r\n", from: "a test").exposed == "abc.def-123")
  }

  @Test(arguments: ["", "  \n", "a b", "a\nX-Evil: 1", "a\rb", "a\u{0}b", "tökén", "a\u{7F}b", "é"])
  func `what could end a header or is no token is refused`(text: String) {
    let error = #expect(throws: HomeError.self) { try Secret(text, from: "a test") }
    #expect(error?.description.hasPrefix("The token from a test cannot be used: ") == true)
  }

  @Test func `a token of a megabyte is refused`() {
    #expect(throws: HomeError.self) {
      try Secret(String(repeating: "a", count: 1 << 20), from: "a test")
    }
  }

  @Test func `neither printing nor dumping tells it`() throws {
    let secret = try Secret("hunter2", from: "a test")
    var dumped = ""
    dump(["token": secret], to: &dumped)
    let shown = "\(secret) \(String(reflecting: secret)) \([secret]) \(dumped)"
    #expect(!shown.contains("hunter2"))
  }
}
