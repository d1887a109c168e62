import AmendTestSupport
import AmendUI
import Testing

@Suite struct LineViewTests {
  @Test func `a line that fits is shown whole with the caret behind it`() {
    let view = LineEditor(text: "abc").view(columns: 10)
    #expect(shown(view) == "abc")
    #expect(view.caretColumn == 3)
    #expect(!view.isCutAtStart && !view.isCutAtEnd)
  }

  @Test func `the end of a long line is shown when the caret stands there`() {
    let view = LineEditor(text: "abcdefghijkl").view(columns: 10)
    #expect(shown(view) == "‹efghijkl")
    #expect(view.caretColumn == 9)
  }

  @Test func `the start of a long line is shown when the caret stands there`() {
    var editor = LineEditor(text: "abcdefghijkl")
    editor.perform(.lineStart)
    let view = editor.view(columns: 10)
    #expect(shown(view) == "abcdefghi›")
    #expect(view.caretColumn == 0)
  }

  @Test func `in the middle of a long line both ends are marked`() {
    var editor = LineEditor(text: "abcdefghijklmnopqrstuvwxyz")
    for _ in 0..<13 { editor.perform(.left) }
    let view = editor.view(columns: 10)
    #expect(shown(view) == "‹ghijklmn›")
    #expect(view.isCutAtStart && view.isCutAtEnd)
    #expect(view.glyphs[view.caretColumn].text == "n")
  }

  @Test func `newlines and tabs are shown as stand-ins`() {
    let view = LineEditor(text: "a\nb\tc").view(columns: 10)
    #expect(shown(view) == "a␊b␉c")
  }

  @Test func `wide characters count two columns`() {
    let view = LineEditor(text: "日本").view(columns: 10)
    #expect(view.caretColumn == 4)
  }

  @Test(arguments: [0, 1, 2, 3, 5, 6, 10, 40, 80])
  func `the caret is in view and nothing stands outside, whatever the text`(columns: Int) {
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var editor = LineEditor(text: random.text(upTo: 120))
      for _ in 0..<Int(random.next() % 60) { editor.perform(.left) }
      let view = editor.view(columns: columns)
      #expect(view.glyphs.columnCount <= columns)
      #expect(view.caretColumn >= 0 && view.caretColumn < max(columns, 1))
    }
  }

  @Test func `drawing puts the cursor at the caret and marks in dim`() {
    var grid = Grid(Size(columns: 12, rows: 2))
    let rect = Rect(column: 1, row: 1, columns: 10, rows: 1)
    let cursor = LineEditor(text: "abcdefghijkl").draw(
      into: &grid, rect: rect, style: Style(.value))
    #expect(cursor == Point(column: 10, row: 1))
    #expect(grid[1, 1] == Cell(glyph: "‹", style: Style(.dim)))
    #expect(grid[2, 1] == Cell(glyph: "e", style: Style(.value)))
  }

  @Test(arguments: [
    "", "a", "plain text", "exactly 10", "more than ten", "a\tb", "é日本", "e\u{301}x",
  ])
  func `a line is drawn as it is viewed, wherever the caret is`(text: String) {
    var editor = LineEditor(text: text)
    for _ in 0...text.count {
      var (drawn, viewed) = (Grid(Size(columns: 12, rows: 1)), Grid(Size(columns: 12, rows: 1)))
      let rect = Rect(column: 1, row: 0, columns: 10, rows: 1)
      let cursor = editor.draw(into: &drawn, rect: rect, style: Style(.value))
      let view = editor.view(columns: 10)
      viewed.fill(rect, Style(.value))
      for (glyph, column) in zip(view.glyphs, view.glyphs.places(from: 1)) {
        let style = Style(glyph.isStandIn ? .dim : .value)
        viewed.put(
          Cell(glyph: glyph.text, width: glyph.width, style: style), column: column, row: 0)
      }
      #expect(drawn == viewed)
      #expect(cursor == Point(column: 1 + view.caretColumn, row: 0))
      editor.perform(.left)
    }
  }

  @Test func `drawing without room shows no cursor`() {
    var grid = Grid(Size(columns: 4, rows: 1))
    let rect = Rect(column: 1, row: 0, columns: 0, rows: 1)
    #expect(LineEditor(text: "abc").draw(into: &grid, rect: rect, style: .text) == nil)
    #expect(grid == Grid(Size(columns: 4, rows: 1)))
  }

  @Test func `a text of a mebibyte is edited and shown without measuring the whole of it`() {
    var editor = LineEditor(text: String(repeating: "aä日 ", count: 1 << 17))
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      for _ in 0..<100 {
        editor.type("x")
        editor.perform(.left)
        _ = editor.view(columns: 80)
      }
    }
    // A hundred measurements of the whole take many seconds.
    #expect(elapsed < .seconds(2))
  }

  private func shown(_ view: LineView) -> String { view.glyphs.map(\.text).joined() }
}

extension [Glyph] {
  /// The column of each, where the first stands in that one.
  fileprivate func places(from first: Int) -> [Int] {
    indices.map { first + self[..<$0].reduce(0) { $0 + $1.width } }
  }
}
