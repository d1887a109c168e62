package import GRDB
import GRDBSQLite

/// What runs SQL and gives its rows: a database of GRDB's, or a `QuickConnection`.
///
/// What both have to read is written once by these means. Rows are read by place, since to look for
/// the names of columns takes longer than to read.
package protocol RowReader: AnyObject {
  /// SQLite's connection, which tells what went wrong.
  var sqliteConnection: SQLiteConnection? { get }

  /// The statement of that SQL, compiled once and ready to be bound. Throws `DatabaseError`.
  func compiled(_ sql: String) throws -> SQLiteStatement
}

extension Database: RowReader {
  package func compiled(_ sql: String) throws -> SQLiteStatement {
    try cachedStatement(sql: sql).sqliteStatement
  }
}

extension RowReader {
  /// The first that `read` makes of a row. `read` must not run the same SQL. Throws `DatabaseError`
  /// and what `read` throws.
  package func first<Value>(
    _ sql: String, _ arguments: SQLArgument..., read: (ResultRow) throws -> Value?
  ) throws -> Value? {
    var found: Value?
    try each(sql, arguments) { row in
      found = try read(row)
      return found == nil
    }
    return found
  }

  /// All that `read` makes of rows. `read` must not run the same SQL. Throws `DatabaseError` and
  /// what `read` throws.
  package func all<Value>(
    _ sql: String, _ arguments: SQLArgument..., read: (ResultRow) throws -> Value?
  ) throws -> [Value] {
    var found: [Value] = []
    try each(sql, arguments) { row in
      if let value = try read(row) { found.append(value) }
      return true
    }
    return found
  }

  /// Runs what has no rows, such as `BEGIN`.
  func run(_ sql: String) throws { try each(sql, []) { _ in true } }

  /// Calls `body` with each row until it says that it needs no more.
  private func each(
    _ sql: String, _ arguments: [SQLArgument], _ body: (ResultRow) throws -> Bool
  ) throws {
    let statement = try compiled(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, argument) in arguments.enumerated() {
      try check(argument.bind(to: statement, at: CInt(index + 1)))
    }
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { return try check(code) }
      guard try body(ResultRow(statement)) else { return }
    }
  }

  /// Throws what a code means, unless it is that of success.
  func check(_ code: CInt) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
  }
}

/// A value that stands for a `?` of a statement.
package enum SQLArgument {
  case text(String)
  case integer(Int64)

  fileprivate func bind(to statement: SQLiteStatement, at index: CInt) -> CInt {
    switch self {
    case .integer(let number): return sqlite3_bind_int64(statement, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, index, $0.baseAddress, CInt($0.count), isCopied)
        }
      }
    }
  }
}

/// What tells SQLite to copy a text (sqlite3.h, `SQLITE_TRANSIENT`).
private var isCopied: sqlite3_destructor_type {
  unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// The row on which a statement stands, for as long as it stands there.
package struct ResultRow {
  private let statement: SQLiteStatement

  fileprivate init(_ statement: SQLiteStatement) { self.statement = statement }

  /// The text of the column at that place, from 0; nil for NULL.
  package func optionalText(_ index: CInt) -> String? {
    guard let start = sqlite3_column_text(statement, index) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, index))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The text of the column at that place, from 0. Throws `DatabaseError` for NULL.
  package func text(_ index: CInt) throws -> String {
    guard let text = optionalText(index) else {
      throw DatabaseError(
        resultCode: .SQLITE_MISMATCH, message: "a text is missing in column \(index)")
    }
    return text
  }

  /// The number of the column at that place, from 0; 0 for NULL and for what is no number.
  package func integer(_ index: CInt) -> Int64 { sqlite3_column_int64(statement, index) }
}
