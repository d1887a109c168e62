/// Where the cursor stands in a table, and which of its rows are in view.
package struct TableCursor: Hashable, Sendable {
  /// The row under the cursor, from 0; 0 in an empty table.
  package private(set) var row = 0
  /// The first row in view.
  package private(set) var top = 0

  /// Moves as the command says in a table of so many rows, so many of which are in view; false for
  /// what is no movement.
  mutating func perform(_ command: Command, rowCount: Int, visible: Int) -> Bool {
    switch command {
    case .up, .previous: row -= 1
    case .down, .next: row += 1
    case .pageUp: row -= max(visible - 1, 1)
    case .pageDown: row += max(visible - 1, 1)
    case .halfPageUp: row -= max(visible / 2, 1)
    case .halfPageDown: row += max(visible / 2, 1)
    case .first: row = 0
    case .last: row = rowCount - 1
    default: return false
    }
    keep(in: rowCount, visible: visible)
    return true
  }

  /// The row that is drawn at a place of the rectangle that the rows are drawn in.
  func row(at point: Point, in rect: Rect, rowCount: Int) -> Int? {
    let row = top + point.row - rect.row
    return rect.contains(point) && row < rowCount ? row : nil
  }

  /// Goes to a row.
  mutating func move(to row: Int, rowCount: Int, visible: Int) {
    self.row = row
    keep(in: rowCount, visible: visible)
  }

  /// Stays within the table, and in view.
  mutating func keep(in rowCount: Int, visible: Int) {
    row = max(min(row, rowCount - 1), 0)
    top = min(top, row)
    top = max(top, row - max(visible, 1) + 1)
    top = max(min(top, rowCount - visible), 0)
  }
}
