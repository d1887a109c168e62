/// The part of a line that fits into so many columns, with its caret in it.
package struct LineView: Hashable, Sendable {
  /// What to draw, the marks `‹` and `›` of cut ends among it.
  package private(set) var glyphs: [Glyph]
  /// The column of the caret, from 0; less than the columns there are, but for none at all.
  package private(set) var caretColumn: Int
  /// Whether text lies to the left of what is shown.
  package private(set) var isCutAtStart: Bool
  /// Whether text lies to the right of what is shown.
  package private(set) var isCutAtEnd: Bool
}

extension LineEditor {
  /// The line as so many columns show it, scrolled so that the caret is among them.
  ///
  /// Only the text around the caret is measured, however long the whole may be.
  package func view(columns: Int) -> LineView {
    LineView(before: before, after: after, columns: max(columns, 0))
  }

  /// Draws the line into the rectangle's first row and returns where the cursor stands; nil where
  /// there is no room. Stand-ins and marks are drawn with the role `.dim`.
  package func draw(into grid: inout Grid, rect: Rect, style: Style) -> Point? {
    guard !rect.isEmpty else { return nil }
    if let caret = drawWhole(into: &grid, rect: rect, style: style) { return caret }
    let view = view(columns: rect.columns)
    grid.fill(rect.splitTop(1).top, style)
    var dim = style
    dim.role = .dim
    var column = rect.column
    for glyph in view.glyphs {
      let look = glyph.isStandIn ? dim : style
      grid.put(
        Cell(glyph: glyph.text, width: glyph.width, style: look), column: column, row: rect.row)
      column += glyph.width
    }
    return Point(column: rect.column + view.caretColumn, row: rect.row)
  }

  /// Draws a plain text that needs not be cut, as most are; nil for another one.
  private func drawWhole(into grid: inout Grid, rect: Rect, style: Style) -> Point? {
    guard let scalars = text.plainScalars(upTo: rect.columns), scalars.count < rect.columns
    else { return nil }
    grid.fill(rect.splitTop(1).top, style)
    grid.put(scalars[...], style, column: rect.column, row: rect.row)
    return Point(column: rect.column + before.unicodeScalars.count, row: rect.row)
  }
}

extension LineView {
  /// Marks are left out where they would take too much of the room.
  private static let fewestColumnsForMarks = 6

  fileprivate init(before: Substring, after: Substring, columns: Int) {
    // Every cluster takes a column at least, so no more of them can be shown.
    let (left, right) = (before.suffix(columns), after.prefix(columns))
    let (leftGlyphs, rightGlyphs) = (left.glyphs, right.glyphs)
    let markColumns = columns >= LineView.fewestColumnsForMarks ? 1 : 0

    let leftRoom = columns - LineView.columnsKept(for: rightGlyphs, of: columns, markColumns)
    isCutAtStart = left.startIndex > before.startIndex || leftGlyphs.columnCount > leftRoom
    let leftShown = leftGlyphs.suffix(
      columns: isCutAtStart ? max(leftRoom - markColumns, 0) : leftRoom)
    let startMark = isCutAtStart ? markColumns : 0
    caretColumn = startMark + leftShown.columnCount

    let rightRoom = columns - caretColumn
    isCutAtEnd = right.endIndex < after.endIndex || rightGlyphs.columnCount > rightRoom
    let rightShown = rightGlyphs.prefix(columns: isCutAtEnd ? rightRoom - markColumns : rightRoom)

    glyphs = Array(repeating: .cutStart, count: startMark) + leftShown + rightShown
    if isCutAtEnd, markColumns > 0 { glyphs.append(.cutEnd) }
  }

  /// The columns from the caret on that stay in view: its own, and of a long text a quarter.
  private static func columnsKept(
    for right: [Glyph], of columns: Int, _ markColumns: Int
  ) -> Int {
    let fewest = (right.first?.width ?? 1) + markColumns
    return min(max(right.columnCount, 1), max(columns / 4, fewest), columns)
  }
}

extension Glyph {
  /// Stands at the left of a line whose beginning is out of view.
  fileprivate static let cutStart = Glyph("‹", width: 1, isStandIn: true)
  /// Stands at the right of a line whose end is out of view.
  fileprivate static let cutEnd = Glyph("›", width: 1, isStandIn: true)
}
