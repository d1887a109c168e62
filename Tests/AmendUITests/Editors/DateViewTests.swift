import AmendCore
import AmendUI
import Testing

@Suite struct DateViewTests {
  @Test func `the month stands under the line, its weeks starting on Monday`() {
    let (rows, _, _) = draw(open(.null), DateEditor.wantedSize)
    #expect(
      rows.dropFirst() == [
        "   November 2026      ",
        "Mo Tu We Th Fr Sa Su  ",
        "26 27 28 29 30 31  1  ",
        " 2  3  4  5  6  7  8  ",
        " 9 10 11 12 13 14 15  ",
        "16 17 18 19 20 21 22  ",
        "23 24 25 26 27 28 29  ",
        "30  1  2  3  4  5  6  ",
      ])
  }

  @Test func `today is marked, and only a chosen day is focused`() {
    var editor = open(.null)
    let (_, grid, _) = draw(editor, DateEditor.wantedSize)
    #expect(grid[3, 7].style == Style(.success, isStrong: true))
    editor.perform(.right)
    editor.perform(.right)
    let (_, later, cursor) = draw(editor, DateEditor.wantedSize)
    #expect(later[6, 7].style == Style(.value, isFocused: true))
    #expect(cursor == Point(column: 10, row: 0))
  }

  @Test func `with little room the week of the day is shown`() {
    let (rows, _, _) = draw(open(.null), Size(columns: 22, rows: 3))
    #expect(rows.dropFirst() == ["Mo Tu We Th Fr Sa Su  ", "23 24 25 26 27 28 29  "])
    #expect(rows.first?.hasSuffix(" Nov 2026") == true)
  }

  @Test func `the month's name gives way to what is typed`() {
    var editor = open(.null)
    editor.type("in 3 weeks")
    #expect(draw(editor, Size(columns: 22, rows: 3)).0.first == "in 3 weeks    Dec 2026")
    editor.type(" or so")
    #expect(draw(editor, Size(columns: 22, rows: 3)).0.first == "in 3 weeks or so      ")
  }

  @Test(arguments: [0, 1, 2, 10, 40, 80], [0, 1, 2, 3, 10, 24])
  func `it is drawn in any room`(columns: Int, rows: Int) {
    for text in ["0000-01-01", "9999-12-31", "2026-11-24"] {
      let value = CalendarDate(text).map { Value.date($0) } ?? .null
      let size = Size(columns: columns, rows: rows)
      let (_, _, cursor) = draw(open(value), size)
      #expect((cursor == nil) == (columns == 0 || rows == 0))
      #expect(cursor.map { Rect(size).contains($0) } != false)
    }
  }

  private func open(_ value: Value) -> DateEditor {
    DateEditor(
      value: value, attribute: Attribute(slug: "launched_at", typeName: "date"),
      context: ParseContext(today: CalendarDate(daysSinceEpoch: 20781)))
  }

  private func draw(_ editor: DateEditor, _ size: Size) -> ([String], Grid, Point?) {
    var grid = Grid(size)
    let cursor = editor.draw(into: &grid, rect: Rect(size))
    return (grid.lines, grid, cursor)
  }
}

extension Grid {
  /// Each row as a text.
  var lines: [String] { (0..<size.rows).map { row($0).map(\.glyph).joined() } }
}
