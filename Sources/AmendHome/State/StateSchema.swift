internal import GRDB

/// The tables of the state, by version.
enum StateSchema {
  /// The steps from an empty database to the newest version; a step that was released is never
  /// changed.
  private static let steps = [
    """
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      profile TEXT NOT NULL, base_url TEXT NOT NULL, object TEXT NOT NULL, record TEXT NOT NULL,
      nonce TEXT NOT NULL, process INTEGER NOT NULL, process_mark TEXT NOT NULL,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      changed TEXT NOT NULL, content TEXT NOT NULL,
      UNIQUE (profile, base_url, object, record, nonce)
    );
    CREATE TABLE save (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      profile TEXT NOT NULL, base_url TEXT NOT NULL, object TEXT NOT NULL, record TEXT NOT NULL,
      saved_at INTEGER NOT NULL, kind TEXT NOT NULL, patch TEXT NOT NULL, body TEXT NOT NULL,
      undone_by INTEGER REFERENCES save (id) ON DELETE SET NULL
    );
    CREATE INDEX save_of_record ON save (profile, base_url, object, record);
    CREATE INDEX save_undone ON save (undone_by) WHERE undone_by IS NOT NULL;
    """
  ]

  /// Brings the database to the newest version. Throws `HomeError.newerState` where it is beyond it.
  static func prepare(_ database: Database, path: String) throws {
    // One transaction that begins with the lock: of two that start at once, one makes the tables.
    try database.inTransaction(.immediate) {
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard version <= steps.count else { throw HomeError.newerState(path: path) }
      for step in steps.dropFirst(max(0, version)) { try database.execute(sql: step) }
      if version < steps.count {
        try database.execute(sql: "PRAGMA user_version = \(steps.count)")
      }
      return .commit
    }
    try useWriteAheadLog(database)
  }

  private static func useWriteAheadLog(_ database: Database) throws {
    guard try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" else { return }
    do {
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Another amend has it open and will have switched; without the log all is as safe.
    }
  }
}
