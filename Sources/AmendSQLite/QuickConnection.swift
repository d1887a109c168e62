import GRDB
import GRDBSQLite
import Synchronization

/// A connection that reads one database, for what the first screen waits for.
///
/// GRDB gives each connection functions, collations and observers of its own, which takes a
/// millisecond and a half; this one has what SQLite has. It makes no database and is for nothing that
/// writes: whoever finds none, or one that is not what it should be, opens it by GRDB, which tells what
/// is wrong.
package final class QuickConnection: Sendable {
  private let reader: Mutex<ConnectionReader?>

  /// Opens the database. It waits so many seconds for those who write. Throws `DatabaseError`.
  package init(path: String, lockWaitSeconds: Double) throws {
    reader = Mutex(try ConnectionReader(path: path, lockWaitSeconds: lockWaitSeconds))
  }

  /// A connection to a database of which `isReady` is true; nil where there is none, or it cannot be
  /// read.
  package static func open(
    _ path: String, lockWaitSeconds: Double, where isReady: (any RowReader) throws -> Bool
  ) -> QuickConnection? {
    guard let quick = try? QuickConnection(path: path, lockWaitSeconds: lockWaitSeconds),
      (try? quick.read(isReady)) == true
    else { return nil }
    return quick
  }

  /// Reads; each statement sees one state of the database. Throws what `body` throws, and
  /// `DatabaseError` when it was closed.
  package func read<Value: Sendable>(_ body: (any RowReader) throws -> Value) throws -> Value {
    try reader.withLock { reader in
      guard let reader else {
        throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the database was closed")
      }
      return try body(reader)
    }
  }

  /// Reads one state of the database by many statements.
  package func readSnapshot<Value: Sendable>(
    _ body: (any RowReader) throws -> Value
  ) throws -> Value {
    try read { reader in
      try reader.run("BEGIN")
      do {
        let value = try body(reader)
        try reader.run("COMMIT")
        return value
      } catch {
        try? reader.run("ROLLBACK")
        throw error
      }
    }
  }

  /// Ends the connection.
  package func close() { reader.withLock { $0 = nil } }
}

/// What a `QuickConnection` guards.
private final class ConnectionReader: RowReader {
  private(set) var sqliteConnection: SQLiteConnection?
  private var statements: [String: SQLiteStatement] = [:]

  init(path: String, lockWaitSeconds: Double) throws {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    // When it fails there is a connection too, which tells why.
    try check(sqlite3_open_v2(path, &sqliteConnection, flags, nil))
    sqlite3_busy_timeout(sqliteConnection, CInt(lockWaitSeconds * 1000))
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(sqliteConnection)
  }

  func compiled(_ sql: String) throws -> SQLiteStatement {
    if let known = statements[sql] { return known }
    var statement: SQLiteStatement?
    try check(sqlite3_prepare_v2(sqliteConnection, sql, -1, &statement, nil))
    guard let statement else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "there is no statement")
    }
    statements[sql] = statement
    return statement
  }
}
