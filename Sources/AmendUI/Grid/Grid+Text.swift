extension Grid {
  /// Writes a text from a column on, at most so many columns of it, and returns the column behind
  /// it. A text that does not fit ends in `…`.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, _ style: Style, column: Int, row: Int, columns: Int
  ) -> Int {
    // A text of many megabytes is looked at no further than the screen reaches.
    let columns = min(columns, size.columns)
    if let bytes = text.printableASCII(longest: columns) {
      for (offset, byte) in bytes.enumerated() {
        put(Cell(glyph: asciiGlyphs[Int(byte)], style: style), column: column + offset, row: row)
      }
      return column + bytes.count
    }
    let glyphs = text.prefix(max(columns, 0) + 1).glyphs
    guard glyphs.columnCount > columns else {
      return write(glyphs, style, column: column, row: row, columns: columns)
    }
    let end = write(glyphs, style, column: column, row: row, columns: columns - 1)
    guard columns >= 1 else { return end }
    put(Cell(glyph: "…", width: 1, style: style), column: end, row: row)
    return end + 1
  }

  /// Writes glyphs from a column on, as many as fit whole, and returns the column behind them.
  @discardableResult
  package mutating func write(
    _ glyphs: some Sequence<Glyph>, _ style: Style, column: Int, row: Int, columns: Int
  ) -> Int {
    var place = column
    for glyph in glyphs {
      guard glyph.width <= columns - (place - column) else { break }
      put(Cell(glyph: glyph.text, width: glyph.width, style: style), column: place, row: row)
      place += glyph.width
    }
    return place
  }
}

/// The characters of ASCII, each as a text, since to make one takes longer than to draw it.
private let asciiGlyphs = (0..<0x80).map { String(Unicode.Scalar(UInt8($0))) }

extension StringProtocol {
  /// The bytes of a text that is short enough and takes a column a byte, which most are: they need
  /// no look at Unicode's tables.
  fileprivate func printableASCII(longest: Int) -> [UInt8]? {
    let bytes = Array(utf8.prefix(Swift.max(longest, 0) + 1))
    guard bytes.count <= longest, bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      return nil
    }
    return bytes
  }
}
