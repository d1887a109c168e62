import AmendUI

/// Rows of cells as aligned lines, two blanks between the columns; what could steer a terminal is
/// shown as a stand-in.
func table(_ rows: [[String]]) -> [String] {
  let printable = rows.map { $0.map(\.printable) }
  let columnCount = printable.map(\.count).max() ?? 0
  let widths = (0..<columnCount).map { column in
    printable.map { column < $0.count ? $0[column].columnCount : 0 }.max() ?? 0
  }
  return printable.map { row in
    var line = ""
    for (column, cell) in row.enumerated() {
      line += cell
      guard column < row.count - 1 else { break }
      line += String(repeating: " ", count: widths[column] - cell.columnCount + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A cell of a fitted table is cut to so many columns.
private let widestCell = 40
/// The last column of a fitted table is left out where it would have fewer.
private let narrowestCell = 10

/// The same made to fit a terminal of so many columns: as many of the rows' as there is room for,
/// and none wider than 40.
func fittedTable(_ rows: [[String]], columns: Int) -> [String] {
  var shown: [Int] = []
  var rest = columns
  for column in rows.first?.indices ?? 0..<0 {
    let cells = rows.lazy.filter { column < $0.count }.map { $0[column].printable.columnCount }
    let width = min(widestCell, cells.max() ?? 0)
    guard rest >= min(width, narrowestCell) else { break }
    shown.append(min(width, rest))
    rest -= width + 2
  }
  return table(rows.map { row in zip(row, shown).map { $0.cut(columns: $1) } })
}
