import CWidth

/// What one cell, or a pair of cells, shows of a text.
package struct Glyph: Hashable, Sendable {
  /// One printable base and the marks that combine with it.
  package let text: String
  /// 1 or 2 columns.
  package let width: Int
  /// Whether it stands for something that must not reach a terminal.
  package let isStandIn: Bool

  package init(_ text: String, width: Int, isStandIn: Bool = false) {
    self.text = text
    self.width = width
    self.isStandIn = isStandIn
  }
}

extension Character {
  /// The glyphs that show this grapheme cluster, at least one.
  ///
  /// Terminals do not agree on clusters of several bases (families, flags, skin tones), so each
  /// base gets cells of its own and joiners are left out: then no terminal shifts a column.
  /// Control characters, bidi controls and invisible ones are shown as stand-ins.
  package var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    for scalar in unicodeScalars { glyphs.append(scalar) }
    return glyphs.isEmpty ? [Glyph("?", width: 1, isStandIn: true)] : glyphs
  }

  /// The columns that the cluster takes.
  package var columnCount: Int { isPlain ? 1 : glyphs.columnCount }

  fileprivate var isPlain: Bool {
    unicodeScalars.count == 1 && unicodeScalars.allSatisfy(\.isPlain)
  }
}

extension Unicode.Scalar {
  /// Whether it is a character by itself that takes one column, whatever others of the kind stand
  /// beside it (UAX #29): ASCII, the Latin, Greek and Cyrillic alphabets, common punctuation, currencies,
  /// arrows, lines and marks.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: true
    case 0x391...0x3A1, 0x3A3...0x3FF, 0x400...0x481: true
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x21FF: true
    case 0x2500...0x25FC, 0x2605...0x2606: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The glyphs that show the text, each in one cell or two.
  package var glyphs: [Glyph] {
    if unicodeScalars.allSatisfy(\.isPlain) {
      return unicodeScalars.map { Glyph(String($0), width: 1) }
    }
    return flatMap(\.glyphs)
  }

  /// The columns that the text takes.
  package var columnCount: Int {
    var count = 0
    for scalar in unicodeScalars {
      guard scalar.isPlain else { return reduce(0) { $0 + $1.columnCount } }
      count += 1
    }
    return count
  }
}

extension Sequence<Glyph> {
  /// The columns that the glyphs take.
  package var columnCount: Int { reduce(0) { $0 + $1.width } }
}

extension [Glyph] {
  /// As many of the first glyphs as fit whole into so many columns.
  package func prefix(columns: Int) -> ArraySlice<Glyph> {
    var room = columns
    return prefix { glyph in
      room -= glyph.width
      return room >= 0
    }
  }

  /// As many of the last glyphs as fit whole into so many columns.
  package func suffix(columns: Int) -> ArraySlice<Glyph> {
    var room = columns
    var start = endIndex
    while start > startIndex, self[start - 1].width <= room {
      start -= 1
      room -= self[start].width
    }
    return self[start...]
  }
}

extension [Glyph] {
  /// As many combining marks as ncurses keeps in a cell besides the base (CCHARW_MAX is 5).
  private static let mostMarks = 4

  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isHidden {
      // A joiner or selector inside a cluster says how its neighbours look, and is left out.
      if isEmpty { append(contentsOf: scalar.standIn) }
      return
    }
    if scalar.isDangerous { return append(contentsOf: scalar.standIn) }
    switch scalar.columnCount {
    case 0:
      guard let last, !last.isStandIn else {
        return append(Glyph("\u{25CC}\(scalar)", width: 1))
      }
      guard last.text.unicodeScalars.count <= Self.mostMarks else { return }
      self[count - 1] = Glyph("\(last.text)\(scalar)", width: last.width)
    case let width where width > 0: append(Glyph(String(scalar), width: width))
    default: append(contentsOf: scalar.standIn)
    }
  }
}

extension Unicode.Scalar {
  /// What must not reach a terminal: controls, line separators, bidi controls, private tags.
  private static let formats: Set<Unicode.GeneralCategory> = [
    .control, .format, .lineSeparator, .paragraphSeparator, .surrogate,
  ]

  fileprivate var isDangerous: Bool {
    Unicode.Scalar.formats.contains(properties.generalCategory)
  }

  /// Joiners and variation selectors, which belong to the cluster they stand in.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    // Skin tones and the letters of subdivision flags.
    case 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
    default: false
    }
  }

  /// The columns that the C library counts, as terminals and ncurses do; -1 where it has none.
  fileprivate var columnCount: Int {
    hasUnicodeLocale ? Int(wcwidth(wchar_t(truncatingIfNeeded: value))) : -1
  }

  /// Visible characters for an invisible one: `␛` for Esc, `<U+202E>` for a bidi override.
  fileprivate var standIn: [Glyph] {
    switch value {
    case 0..<0x20: return [standIn(0x2400 + value)]
    case 0x7F: return [standIn(0x2421)]
    case 0x1F3FB...0x1F3FF: return [Glyph(String(self), width: 2)]
    default:
      let digits = String(value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return "<U+\(padded)>".map { Glyph(String($0), width: 1, isStandIn: true) }
    }
  }

  private func standIn(_ picture: UInt32) -> Glyph {
    Glyph(Unicode.Scalar(picture).map { String($0) } ?? "?", width: 1, isStandIn: true)
  }
}

/// `wcwidth` answers by the locale; that of `C.UTF-8` is the same everywhere and needs no package.
private let hasUnicodeLocale =
  setlocale(LC_CTYPE, "C.UTF-8") != nil || setlocale(LC_CTYPE, "en_US.UTF-8") != nil
