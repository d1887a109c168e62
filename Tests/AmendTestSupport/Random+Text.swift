extension SeededGenerator {
  /// Pieces that join, split or hide: what an editor stumbles over.
  private static let pieces = [
    "a", "B", "7", " ", "-", "_", "\t", "\n", "\r", "\r\n", "\u{1B}[31m", "\u{0}", "\u{85}",
    "ä", "e\u{301}", "\u{301}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{2066}",
    "日", "本", "한", "\u{1112}\u{1161}", "न", "क्षि", "स्ते", "\u{94D}", "ا", "مَ", "👨‍👩‍👧", "🇩🇪", "\u{1F1E9}",
    "👍🏽", "\u{1F3FD}", "❤️", "\u{E0067}", "\u{FFFD}", "\u{10FFFF}", "\u{E000}",
  ]

  /// A text of such pieces and of any other scalars.
  package mutating func text(upTo count: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      if next() % 4 == 0 {
        text.unicodeScalars.append(scalar())
      } else {
        text += Self.pieces.randomElement(using: &self) ?? ""
      }
    }
    return text
  }

  /// Any scalar, those of the lower planes more often.
  package mutating func scalar() -> Unicode.Scalar {
    let limit: UInt32 = [0x100, 0x3000, 0x10000, 0x110000].randomElement(using: &self) ?? 0x100
    return Unicode.Scalar(UInt32.random(in: 0..<limit, using: &self)) ?? "?"
  }
}
