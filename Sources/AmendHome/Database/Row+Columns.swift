internal import GRDB

extension Row {
  /// The text of a column; empty where a foreign hand put something else there.
  func text(_ column: String) -> String { String.fromDatabaseValue(self[column]) ?? "" }

  /// The number of a column; 0 where a foreign hand put something else there.
  func integer(_ column: String) -> Int64 { Int64.fromDatabaseValue(self[column]) ?? 0 }
}
