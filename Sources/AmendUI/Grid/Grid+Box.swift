extension Grid {
  /// Puts a rectangle on a ground that is raised over the page; what is written there stays on it.
  mutating func raise(_ rect: Rect) {
    restyle(rect) { $0.isRaised = true }
  }

  /// Clears a rectangle and a column on either side, so that what is behind does not run into it,
  /// draws a frame round it with a title in its upper edge, and returns what lies within.
  @discardableResult
  package mutating func box(_ rect: Rect, title: String) -> Rect {
    let style = Style(.border)
    raise(rect)
    fill(
      Rect(
        column: rect.column - 1, row: rect.row, columns: rect.columns + 2, rows: rect.rows),
      .text)
    guard rect.columns >= 2, rect.rows >= 2 else { return Rect(Size(columns: 0, rows: 0)) }
    let (right, bottom) = (rect.endColumn - 1, rect.endRow - 1)
    for column in rect.column + 1..<right {
      put(Cell(glyph: "─", style: style), column: column, row: rect.row)
      put(Cell(glyph: "─", style: style), column: column, row: bottom)
    }
    for row in rect.row + 1..<bottom {
      put(Cell(glyph: "│", style: style), column: rect.column, row: row)
      put(Cell(glyph: "│", style: style), column: right, row: row)
    }
    put(Cell(glyph: "┌", style: style), column: rect.column, row: rect.row)
    put(Cell(glyph: "┐", style: style), column: right, row: rect.row)
    put(Cell(glyph: "└", style: style), column: rect.column, row: bottom)
    put(Cell(glyph: "┘", style: style), column: right, row: bottom)
    if !title.isEmpty, rect.columns > 6 {
      write(
        " \(title) ", Style(.label, isStrong: true), column: rect.column + 2, row: rect.row,
        columns: rect.columns - 4)
    }
    return rect.inset(columns: 1, rows: 1)
  }
}
