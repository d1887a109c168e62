import AmendTestSupport
import AmendUI
import Testing

/// Unicode's own test data through the line that is edited and the grid that is shown.
@Suite struct UnicodeTests {
  @Test func `the caret moves by the clusters of Unicode's own test`() throws {
    for example in try UnicodeData.graphemeBreaks() {
      var editor = LineEditor(text: example.text)
      var stops = [editor.before.unicodeScalars.count]
      for _ in example.clusters {
        editor.perform(.left)
        stops.append(editor.before.unicodeScalars.count)
      }
      let ends = example.clusters.reduce(into: [0]) {
        $0.append(($0.last ?? 0) + $1.unicodeScalars.count)
      }
      #expect(stops == ends.reversed(), "\(example.line)")
      for end in ends.dropFirst() {
        editor.perform(.right)
        #expect(editor.before.unicodeScalars.count == end, "\(example.line)")
      }
    }
  }

  @Test func `backspace and delete take exactly one of those clusters`() throws {
    for example in try UnicodeData.graphemeBreaks() {
      guard let first = example.clusters.first, let last = example.clusters.last else { continue }
      var editor = LineEditor(text: example.text)
      editor.perform(.deleteBack)
      #expect(
        Self.points(editor.text) == Self.points(example.text).dropLast(Self.points(last).count))
      editor = LineEditor(text: example.text)
      editor.perform(.lineStart)
      editor.perform(.deleteForward)
      #expect(
        Self.points(editor.text) == Self.points(example.text).dropFirst(Self.points(first).count))
    }
  }

  @Test func `an emoji of any shape is one step, and never shown by half`() throws {
    let all = try UnicodeData.emoji()
    #expect(all.count > 300)
    for emoji in all {
      var editor = LineEditor(text: "a\(emoji)b")
      editor.perform(.left)
      editor.perform(.left)
      #expect(editor.before == "a", "\(emoji)")
      editor.type("x")
      #expect(Self.points(editor.text) == Self.points("ax\(emoji)b"))
      expectWhole("a\(emoji)b\(emoji)")
    }
  }

  @Test(arguments: [
    "नमस्ते दुनिया", "தமிழ் நிரல்", "ক্ষত্রিয়", "ไทยนี้", "မြန်မာ", "مَرْحَبًا بِالعَالَم", "שָׁלוֹם עוֹלָם",
    "Z̡͖̜̪͍ͅa̡͠l̷g̸o", "e\u{301}o\u{308}\u{304}", "한국어 \u{1112}\u{1161}\u{11AB}", "日本語ＡＢｶﾞ",
  ])
  func `a text of any script is shown whole and kept code point for code point`(text: String) {
    expectWhole(text)
    var editor = LineEditor(text: text + "|")
    editor.type("x")
    for _ in 0..<2 { editor.perform(.deleteBack) }
    #expect(Self.points(editor.text) == Self.points(text))
  }

  /// That a place of any width shows whole glyphs, with the caret among them.
  private func expectWhole(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for columns in 0..<12 {
      var grid = Grid(Size(columns: columns + 2, rows: 1))
      let rect = Rect(column: 1, row: 0, columns: columns, rows: 1)
      let cursor = LineEditor(text: text).draw(into: &grid, rect: rect, style: .text)
      grid.write(text, .text, column: columns / 2, row: 0, columns: columns)
      let flaw = Frame(grid: grid, cursor: cursor).flaw(in: grid.size)
      #expect(flaw == nil, "\(text)", sourceLocation: sourceLocation)
    }
  }

  private static func points(_ text: String) -> ArraySlice<UInt32> {
    text.unicodeScalars.map(\.value)[...]
  }
}
