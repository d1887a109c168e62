/// Why a database cannot be opened; `description` is a sentence for a person.
package enum StoreError: Error, Hashable, Sendable {
  /// A newer amend made it.
  case newer(path: String)
  /// It cannot be created, opened or read.
  case unusable(path: String, reason: String)
  /// A file beside the database, the log of requests, cannot be written.
  case unwritable(path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .newer(let path):
      "The database \(path) was made by a newer amend; use that one, or another file."
    case .unusable(let path, let reason):
      "The database \(path) cannot be opened: \(reason); name another file or move this one away."
    case .unwritable(let path, let reason):
      "The file \(path) cannot be written: \(reason); name another one."
    }
  }
}
