import AmendTerminal
import Testing

struct ControlStringTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{3FF}\u{1F4A9}", "z7/wn5Kp"),
  ])
  func `Base64 is that of RFC 4648`(text: String, encoded: String) {
    #expect(ControlString.base64(Array(text.utf8)) == encoded)
  }

  @Test func `a title holds no control sequence`() {
    let title = ControlString.title("a\u{1B}]0;b\u{07}\u{9C}\u{202E}c", .unicode)
    #expect(title == "\u{1B}]2;a]0;bc\u{07}")
  }

  @Test func `a title is ASCII where the terminal is`() {
    #expect(ControlString.title("Größe", .ascii) == "\u{1B}]2;Gre\u{07}")
  }

  @Test func `a text too long for the clipboard is not cut but refused`() {
    #expect(ControlString.clipboard("ab") == "\u{1B}]52;c;YWI=\u{07}")
    #expect(ControlString.clipboard(String(repeating: "a", count: 60_000)) == nil)
  }
}
