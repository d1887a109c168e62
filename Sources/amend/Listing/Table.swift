import AmendUI
import Glibc

/// Rows of cells as aligned lines, two blanks between the columns; what could steer a terminal is
/// shown as a stand-in.
func table(_ rows: [[String]]) -> [String] {
  let printable = rows.map { $0.map(\.printable) }
  let columnCount = printable.map(\.count).max() ?? 0
  let widths = (0..<columnCount).map { column in
    // What a row ends with has the room of the columns that it lacks.
    printable.map { column < $0.count - 1 ? $0[column].columnCount : 0 }.max() ?? 0
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

/// How a table is made to fit a terminal.
enum TableFit {
  /// Columns that there is no room for are left out.
  case leavingOut
  /// The widest columns become narrower first, except the one that comes first of all.
  case shrinking
}

/// A cell of a table that leaves columns out is cut to so many columns.
private let widestCell = 40
/// No column of a fitted table is made narrower; the last one is left out where it would be.
private let narrowestCell = 10

/// The same made to fit a terminal of so many columns, and how many of the table's there was no room
/// for.
func fittedTable(
  _ rows: [[String]], columns: Int, _ fit: TableFit
) -> (lines: [String], leftOutCount: Int) {
  let columnCount = rows.map(\.count).max() ?? 0
  var widths = (0..<columnCount).map { column in
    let cells = rows.lazy.filter { column < $0.count - ($0.count < columnCount ? 1 : 0) }
      .map { $0[column].printable.columnCount }
    let widest = cells.max() ?? 0
    return fit == .leavingOut ? min(widestCell, widest) : widest
  }
  while fit == .shrinking, widths.reduce(2 * (widths.count - 1), +) > columns,
    let widest = widths.indices.dropFirst().max(by: { widths[$0] < widths[$1] }),
    widths[widest] > narrowestCell
  { widths[widest] -= 1 }
  var shown: [Int] = []
  var rest = columns
  for width in widths {
    guard rest >= min(width, narrowestCell) else { break }
    shown.append(min(width, rest))
    rest -= width + 2
  }
  let fitted = rows.map { row in
    zip(row.indices, shown).map { column, width in
      guard column == row.count - 1, row.count < columnCount else {
        return row[column].cut(columns: width)
      }
      return row[column].cut(columns: columns - shown[..<column].reduce(0) { $0 + $1 + 2 })
    }
  }
  return (table(fitted), columnCount - shown.count)
}

/// The lines of a table that is printed: made to fit the terminal, if that is where it goes.
func printedTable(_ rows: [[String]]) -> [String] {
  isatty(STDOUT_FILENO) == 1
    ? fittedTable(rows, columns: TerminalWidth.columns, .shrinking).lines : table(rows)
}
