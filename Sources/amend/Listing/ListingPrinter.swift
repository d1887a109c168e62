import AmendCore
import AmendUI
import Glibc

/// One line of a list: its cells for people, and what programs get.
struct ListingRow: Sendable {
  let cells: [String]
  let json: JSON
}

/// Prints a list of whatever kind in the format wanted, line by line as it comes where that can be.
struct ListingPrinter {
  private let heading: [String]
  private let layout: Layout
  /// What can only be printed when all is there.
  private var waiting: [ListingRow] = []

  private enum Layout {
    /// Aligned columns under a heading; made to fit so many columns, or as wide as they are.
    case table(columns: Int, TableFit)
    case wholeTable
    case separated
    case format(ListingFormat)
  }

  /// A list with such columns, whose table is as wide as its cells.
  init(_ heading: String..., as format: ListingFormat?) {
    self.init(heading: heading, as: format, fit: nil)
  }

  /// The same with columns that are not known beforehand, and made to fit the terminal.
  init(heading: [String], as format: ListingFormat?, fit: TableFit?) {
    self.heading = heading
    layout =
      if let format { .format(format) } else if isatty(STDOUT_FILENO) == 1 {
        fit.map { .table(columns: TerminalWidth.columns, $0) } ?? .wholeTable
      } else { .separated }
    if format == .csv { write(CSV.line(heading)) }
  }

  /// Prints the whole of a list; one with nothing in it would be silent on a terminal, where the
  /// sentence for that is told instead.
  static func print(
    _ rows: [ListingRow], under heading: String..., as format: ListingFormat?,
    fit: TableFit? = nil, orTell absence: String? = nil
  ) throws(Failure) {
    var printer = ListingPrinter(heading: heading, as: format, fit: fit)
    try printer.take(rows)
    printer.finish()
    if rows.isEmpty, let absence { tellWhoLooksOn(absence) }
  }

  /// Takes the next rows, and prints them unless all must be there first. Throws where nothing can be
  /// printed.
  mutating func take(_ rows: [ListingRow]) throws(Failure) {
    switch layout {
    case .table, .wholeTable, .format(.json): waiting += rows
    case .separated: for row in rows { write(row.cells.separated + "\n") }
    case .format(.csv): for row in rows { write(CSV.line(row.cells)) }
    case .format(.jsonl): for row in rows { write(row.json.compact + "\n") }
    }
    try StandardOutput.flush()
  }

  /// Prints what was waiting for the end, and returns how many columns there was no room for.
  @discardableResult func finish() -> Int {
    switch layout {
    case .format(.json): write(JSON.array(waiting.map(\.json)).pretty + "\n")
    case .table, .wholeTable:
      guard !waiting.isEmpty else { break }
      let (lines, leftOutCount) = fitted([heading] + waiting.map(\.cells))
      for line in lines { write(line + "\n") }
      return leftOutCount
    case .separated, .format: break
    }
    return 0
  }

  private func fitted(_ rows: [[String]]) -> (lines: [String], leftOutCount: Int) {
    guard case .table(let columns, let fit) = layout else { return (table(rows), 0) }
    return fittedTable(rows, columns: columns, fit)
  }

  private func write(_ text: String) { Swift.print(text, terminator: "") }
}

extension [String] {
  /// The cells between tabs; a tab, a line break or a backslash in a cell is written `\t`, `\n` and
  /// `\\`.
  fileprivate var separated: String { map(\.escaped).joined(separator: "\t") }
}

extension String {
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.printable
  }
}
