import AmendTerminal
import AmendUI
import Testing

struct CellASCIITests {
  @Test(arguments: [
    ("a", "a"), ("┌", "+"), ("─", "-"), ("│", "|"), ("…", "~"), ("●", "*"), ("—", "-"), ("▸", ">"),
    ("✓", "x"), ("★", "*"), ("☆", "."), ("é", "?"), ("▲", "!"), ("e\u{301}", "e"),
  ])
  func `a glyph has an ASCII stand-in`(glyph: String, standIn: String) {
    #expect(Cell(glyph: glyph).ascii.map { Character($0) } == Array(standIn))
  }

  @Test func `a wide glyph keeps its width`() {
    #expect(Cell(glyph: "日", width: 2).ascii == ["?", "?"])
  }
}
