import ArgumentParser

/// How a list is printed for programs, as an option of every command that prints one. Without it a
/// list is a table on a terminal, and cells between tabs elsewhere.
enum ListingFormat: String, EnumerableFlag, Sendable {
  case json
  case jsonl
  case csv

  static func help(for value: ListingFormat) -> ArgumentHelp? {
    switch value {
    case .json: "Print a JSON array."
    case .jsonl: "Print a line of JSON for each."
    case .csv: "Print CSV with a heading, for a spreadsheet."
    }
  }
}
