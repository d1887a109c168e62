extension Grid {
  /// Writes a text from a column on, at most so many columns of it, and returns the column behind
  /// it. A text that does not fit ends in `…`.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, _ style: Style, column: Int, row: Int, columns: Int
  ) -> Int {
    // A text of many megabytes is looked at no further than the screen reaches.
    let columns = min(columns, size.columns)
    if let scalars = text.plainScalars(upTo: columns + 1) {
      let fits = scalars.count <= columns
      let shown = fits ? scalars[...] : scalars.prefix(columns - 1)
      put(shown, style, column: column, row: row)
      guard !fits else { return column + shown.count }
      put(Cell(glyph: "…", width: 1, style: style), column: column + shown.count, row: row)
      return column + columns
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

extension StringProtocol {
  /// The first scalars of a text where they are plain, as most are: they need no look at Unicode's
  /// tables. Nil for another text, and for less than two, which leave no column to write in. A mark
  /// that combines with the last is behind it and not seen, so that one more is to be asked for than
  /// is shown.
  func plainScalars(upTo count: Int) -> [Unicode.Scalar]? {
    guard count >= 2 else { return nil }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(Swift.min(utf8.count, count))
    for scalar in unicodeScalars {
      guard scalars.count < count else { break }
      guard scalar.isPlain else { return nil }
      scalars.append(scalar)
    }
    return scalars
  }
}
