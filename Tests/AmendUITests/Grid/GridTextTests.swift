import AmendUI
import Testing

@Suite struct GridTextTests {
  @Test(arguments: [
    ("abc", 3, "abc  ", 3), ("abcd", 3, "ab…  ", 3), ("日本", 3, "日…  ", 3), ("日本", 2, "…    ", 1),
    ("abc", 0, "     ", 0), ("abc", -4, "     ", 0), ("abc", 1, "…    ", 1), ("", 3, "     ", 0),
    ("a\u{1B}b", 5, "a␛b  ", 3), ("abcdefgh", 90, "abcd…", 5),
    ("abc\u{301}", 3, "abc\u{301}  ", 3), ("ab\u{301}c", 2, "a…   ", 2),
    ("a\u{301}", 1, "a\u{301}    ", 1),
  ])
  func `a text that does not fit ends in an ellipsis`(
    text: String, columns: Int, shown: String, end: Int
  ) {
    var grid = Grid(Size(columns: 5, rows: 1))
    let reached = grid.write(text, .text, column: 0, row: 0, columns: columns)
    #expect(grid.row(0).map(\.glyph).joined() == shown)
    #expect(reached == end)
  }

  @Test(arguments: [-9, -3, -1, 0, 2, 4, 5, 90])
  func `a text in ASCII is written as its letters one by one are`(column: Int) {
    var whole = Grid(Size(columns: 5, rows: 2))
    whole.write("日本日本", .text, column: 0, row: 0, columns: 5)
    whole.restyle(Rect(column: 1, row: 0, columns: 2, rows: 1)) { $0.isRaised = true }
    var single = whole
    for row in -1...2 {
      whole.write("abc", Style(.key), column: column, row: row, columns: 5)
      for (offset, letter) in "abc".enumerated() {
        single.put(
          Cell(glyph: String(letter), style: Style(.key)), column: column + offset, row: row)
      }
    }
    #expect(whole == single)
  }

  @Test func `no room is too large to ask for`() {
    var grid = Grid(Size(columns: 3, rows: 1))
    grid.write("ab", .text, column: 1, row: 0, columns: .max)
    #expect(grid.row(0).map(\.glyph) == [" ", "a", "b"])
  }

  @Test func `a text of a mebibyte is read no further than the screen reaches`() {
    var grid = Grid(Size(columns: 10, rows: 1))
    grid.write(
      String(repeating: "x", count: 1 << 20), .text, column: 0, row: 0, columns: 10)
    #expect(grid.row(0).map(\.glyph).joined() == "xxxxxxxxx…")
  }
}
