/// A size in terminal cells, never negative.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(columns, 0)
    self.rows = max(rows, 0)
  }
}

/// A place on the screen, from 0 at the top left.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells, never of negative size.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package let columns: Int
  package let rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(columns, 0)
    self.rows = max(rows, 0)
  }

  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var size: Size { Size(columns: columns, rows: rows) }
  package var isEmpty: Bool { columns == 0 || rows == 0 }
  /// The first column to the right of it.
  package var endColumn: Int { column + columns }
  /// The first row below it.
  package var endRow: Int { row + rows }

  /// Whether the place lies in it.
  package func contains(_ point: Point) -> Bool {
    (column..<endColumn).contains(point.column) && (row..<endRow).contains(point.row)
  }

  /// The rectangle less so many cells on each side.
  package func inset(columns: Int, rows: Int) -> Rect {
    Rect(
      column: column + columns, row: row + rows, columns: self.columns - 2 * columns,
      rows: self.rows - 2 * rows)
  }

  /// The first `count` rows of it, and the rest.
  package func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(count, 0), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: count),
      Rect(column: column, row: row + count, columns: columns, rows: rows - count)
    )
  }

  /// The last `count` rows of it, and the rest.
  package func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let count = min(max(count, 0), rows)
    let (rest, bottom) = splitTop(rows - count)
    return (rest, bottom)
  }

  /// The last `count` columns of it, and the rest.
  package func splitRight(_ count: Int) -> (rest: Rect, right: Rect) {
    let count = min(max(count, 0), columns)
    return (
      Rect(column: column, row: row, columns: columns - count, rows: rows),
      Rect(column: endColumn - count, row: row, columns: count, rows: rows)
    )
  }

  /// A framed box of the wanted inner size, or what there is room for, that stands under a line and
  /// hides it no more than it must: under it, or over it where there is more room.
  package init(popup wanted: Size, title: String, near line: Rect, in area: Rect) {
    let below = area.endRow - line.endRow
    let above = line.row - area.row
    let isBelow = below >= min(wanted.rows + 2, max(above, 5)) || below >= above
    let rows = min(wanted.rows + 2, max(isBelow ? below : above, min(5, area.rows)))
    let columns = min(max(wanted.columns, title.columnCount + 4) + 2, area.columns)
    let column = max(min(line.column - 1, area.endColumn - columns), area.column)
    let row = isBelow ? min(line.endRow, area.endRow - rows) : max(line.row - rows, area.row)
    self.init(column: column, row: row, columns: columns, rows: rows)
  }
}
