import AmendUI

/// Lines of CSV as RFC 4180 has them, and such that neither a spreadsheet nor a terminal does what
/// a cell says.
enum CSV {
  /// One record with its line break.
  static func line(_ cells: [String]) -> String {
    cells.map(field).joined(separator: ",") + "\r\n"
  }

  /// A cell that a spreadsheet would take for a formula gets a `'` before it; numbers and phone
  /// numbers are none.
  private static func field(_ cell: String) -> String {
    let text = (beginsFormula(cell) ? "'" : "") + printable(cell)
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func beginsFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return false
    }
    return !cell.unicodeScalars.allSatisfy { "+-0123456789.,() /".unicodeScalars.contains($0) }
  }

  /// The cell without what could steer a terminal, but with its line breaks and tabs.
  private static func printable(_ cell: String) -> String {
    cell.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { String($0).printable }.joined(separator: "\t")
      }.joined(separator: "\n")
  }
}
