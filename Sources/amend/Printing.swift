import AmendCore
import AmendUI
import Glibc

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

/// Does what the service is asked, and turns its error into the command's failure.
func asking<Answer: Sendable>(
  isolation: isolated (any Actor)? = #isolation,
  _ work: () async throws(ServiceError) -> Answer
) async throws(Failure) -> Answer {
  do throws(ServiceError) {
    return try await work()
  } catch { throw Failure(error) }
}

/// Writes to standard error as it stands; the caller has made it printable.
func tell(_ text: String) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
