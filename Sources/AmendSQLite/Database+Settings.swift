package import GRDB

extension Database {
  /// Sets pragmas, such as `synchronous = FULL`. GRDB's `execute(sql:)`, and all else that goes
  /// through its `SQL`, takes a third of a millisecond the first time in a process.
  package func set(_ settings: String...) throws {
    for setting in settings { try makeStatement(sql: "PRAGMA \(setting)").execute() }
  }
}
