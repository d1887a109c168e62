import AmendCore
import Testing

struct TextTests {
  @Test func `composed and decomposed letters are two texts`() {
    #expect(Text("\u{E9}") != Text("e\u{301}"))
    #expect(Text("\u{E9}") == Text("\u{E9}"))
    #expect(!Value.text("\u{E9}").means(.text("e\u{301}")))
  }

  @Test func `identifiers and option ids are told apart the same way`() {
    #expect(RecordID("\u{E9}") != RecordID("e\u{301}"))
    #expect(OptionID.text("\u{E9}") != .text("e\u{301}"))
    #expect(OptionID.text("1") != .number(1))
    #expect(Set([RecordID("\u{E9}"), RecordID("e\u{301}")]).count == 2)
  }

  @Test func `characters are counted as code points`() {
    #expect(Text("e\u{301}").scalarCount == 2)
    #expect(Text("👩‍👩‍👧").scalarCount == 5)
  }

  @Test(arguments: [("  a b \n", "a b"), ("", ""), (" \u{A0}\r\n", ""), (" \u{301}x ", "\u{301}x")])
  func `white space at the ends is cut off`(_ text: String, _ trimmed: String) {
    #expect(text.trimmed.isExactly(trimmed))
  }
}
