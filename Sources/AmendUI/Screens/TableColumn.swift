/// A column of a table on the screen.
struct TableColumn: Hashable, Sendable {
  let title: String
  /// The width that shows everything, in terminal columns.
  let wantedWidth: Int
  /// Whether its cells stand at its right edge, as numbers do.
  var isRightAligned = false

  /// What lies between two columns.
  static let gap = 2
  /// The last column is left out where it would have less.
  private static let narrowest = 8

  /// What of the room that is left the first column gets, for wider rows that are still to come.
  private static let mostSpare = 16

  /// The widths of as many columns, from the left, as fit; the first always does.
  static func widths(_ columns: [TableColumn], in room: Int) -> [Int] {
    var widths: [Int] = []
    var rest = room
    for (place, column) in columns.enumerated() {
      let isFirst = place == 0
      let wanted = isFirst ? min(column.wantedWidth, max(room / 2, 12)) : column.wantedWidth
      guard isFirst || rest >= min(wanted, narrowest) else { break }
      let width = max(min(wanted, rest), 0)
      widths.append(width)
      rest -= width + gap
    }
    if columns.count == 1 { return [room] }
    if widths.count == columns.count, !widths.isEmpty {
      widths[0] += min(max(rest + gap, 0), mostSpare)
    }
    return widths
  }
}

extension Grid {
  /// Writes the cells of a row under its columns.
  mutating func write(
    _ cells: [[Segment]], under columns: [TableColumn], widths: [Int], column: Int, row: Int,
    isFocused: Bool = false
  ) {
    var place = column
    for (index, width) in widths.enumerated() where index < cells.count {
      let wanted = cells[index].columnCount
      let indent = columns[index].isRightAligned ? max(width - wanted, 0) : 0
      write(
        cells[index], column: place + indent, row: row, columns: width - indent,
        isFocused: isFocused)
      place += width + TableColumn.gap
    }
  }
}
