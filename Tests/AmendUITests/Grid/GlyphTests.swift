import AmendTestSupport
import AmendUI
import Testing

@Suite struct GlyphTests {
  @Test(arguments: [
    ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("", 0), ("क", 1), ("👍🏽", 2), ("❤\u{FE0F}", 1), ("👨‍👩‍👧", 6), ("🇩🇪", 2), ("ＡＢ", 4),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(text.columnCount == columns)
    #expect(text.glyphs.columnCount == columns)
  }

  @Test(arguments: [
    ("\u{1B}[31m", "␛[31m"), ("a\tb\nc", "a␉b␊c"), ("\r\n", "␍␊"), ("\u{0}", "␀"),
    ("\u{7F}", "␡"), ("\u{9B}2J", "<U+009B>2J"), ("\u{202E}x", "<U+202E>x"),
    ("\u{200B}", "<U+200B>"), ("\u{2028}", "<U+2028>"), ("\u{FEFF}", "<U+FEFF>"),
    ("\u{E0001}", "<U+E0001>"), ("\u{301}", "◌\u{301}"), ("\u{200D}", "<U+200D>"),
    ("\u{10FFFF}", "<U+10FFFF>"), ("\u{1B}\u{301}", "␛◌\u{301}"),
  ])
  func `what must not reach a terminal is shown as a stand-in`(text: String, shown: String) {
    let glyphs = text.glyphs.map(\.text).joined()
    #expect(Array(glyphs.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `a text takes the same columns whether Unicode's tables are looked at or not`() {
    // With a mark behind it no text is plain.
    for scalar in (0x20...0x2FFF).compactMap({ Unicode.Scalar($0 as UInt32) }) {
      let glyphs = String(scalar).glyphs
      guard glyphs.count == 1, !glyphs[0].isStandIn else { continue }
      for text in ["\(scalar)", "a\(scalar)\(scalar)b"] {
        #expect(text.columnCount == "\(text)\u{301}".columnCount, "U+\(scalar.value)")
        #expect(text.glyphs.columnCount == text.columnCount, "U+\(scalar.value)")
      }
    }
  }

  @Test func `a stand-in is told apart from the same sign in a text`() {
    #expect("\u{1B}".glyphs.map(\.isStandIn) == [true])
    #expect("␛".glyphs.map(\.isStandIn) == [false])
  }

  @Test func `a pile of marks is cut to what a cell holds`() {
    let glyphs = ("a" + String(repeating: "\u{301}", count: 1000)).glyphs
    #expect(glyphs.map(\.text.unicodeScalars.count) == [5])
  }

  @Test(arguments: 0..<50)
  func `no cell holds a control, bidi or lone zero-width character`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      for glyph in random.text(upTo: 12).glyphs {
        let scalars = glyph.text.unicodeScalars
        #expect((1...2).contains(glyph.width))
        #expect((1...5).contains(scalars.count))
        #expect(!scalars.contains { $0.steersTerminals }, "\(scalars.map(\.value))")
        #expect(scalars.first.map { $0.properties.generalCategory } != .nonspacingMark)
      }
    }
  }

  @Test func `no scalar at all gets through raw where it could harm`() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), scalar.steersTerminals else { continue }
      let glyphs = "a\(scalar)b".glyphs
      #expect(!glyphs.contains { $0.text.unicodeScalars.contains(scalar) }, "U+\(value)")
    }
  }

  @Test func `as many glyphs are taken as fit whole`() {
    let glyphs = "a日b".glyphs
    #expect(glyphs.prefix(columns: 2).map(\.text) == ["a"])
    #expect(glyphs.prefix(columns: 3).map(\.text) == ["a", "日"])
    #expect(glyphs.suffix(columns: 2).map(\.text) == ["b"])
    #expect(glyphs.suffix(columns: 3).map(\.text) == ["日", "b"])
    #expect(glyphs.prefix(columns: 0).isEmpty && glyphs.suffix(columns: -1).isEmpty)
  }
}
