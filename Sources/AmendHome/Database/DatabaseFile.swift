import AmendSQLite
internal import GRDB

/// A SQLite database of amend's own, for its owner alone, at the newest version of its tables.
struct DatabaseFile: Sendable {
  let path: String
  private let queue: Late<DatabaseQueue>
  /// Only for one that is opened late.
  private let quick: QuickConnection?

  /// When what writes is opened.
  enum Opening { case atOnce, withItsFirstUse }

  /// Opens the database, and makes it where there is none. `steps` are SQL, one for each version of
  /// the tables from the first on; a step that was released is never changed. A durable one is on
  /// the disk before a write returns, which may otherwise be lost with the machine's power.
  ///
  /// Throws `.newerState` where its version is beyond the steps, `.unsafe` where it is another
  /// user's, and `.stateReadOnly`, `.stateFull`, `.stateLocked` or `.stateDamaged`. One that is opened
  /// late, because `readQuickly` is all that is needed at first, may throw these at its first use.
  init(
    path: String, steps: [String], isDurable: Bool, lockWaitSeconds: Double = 2,
    opening: Opening = .atOnce
  ) throws(HomeError) {
    self.path = path
    do throws(HomeError) {
      // SQLite gives its other files the rights of this one.
      try PrivateFile(path).prepare()
    } catch .inaccessible(let path, let reason) {
      throw .stateReadOnly(path: path, reason: reason)
    }
    let open: @Sendable () throws -> DatabaseQueue = {
      try DatabaseFile.open(
        path, steps: steps, isDurable: isDurable, lockWaitSeconds: lockWaitSeconds)
    }
    do {
      if opening == .withItsFirstUse,
        let quick = QuickConnection.open(
          path, lockWaitSeconds: lockWaitSeconds,
          where: { try DatabaseFile.isReady($0, steps) })
      {
        self.quick = quick
        queue = Late(open)
      } else {
        self.quick = nil
        queue = Late(try open())
      }
    } catch {
      throw HomeError(error, path: path)
    }
  }

  private static func open(
    _ path: String, steps: [String], isDurable: Bool, lockWaitSeconds: Double
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(lockWaitSeconds)
    // They are turned on below, which is quicker; see `Database.set`.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.set("foreign_keys = ON", "synchronous = \(isDurable ? "FULL" : "NORMAL")")
      // What was killed leaves its log behind, and whoever opens the file next reads all of it first:
      // of what a first screen waits for it is kept short.
      if !isDurable { try database.set("wal_autocheckpoint = 64") }
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try migrate(database, by: steps, path: path)
      try useWriteAheadLog(database)
    }
    return queue
  }

  /// Reads and writes as one transaction.
  func write<Result>(_ body: (Database) throws -> Result) throws(HomeError) -> Result {
    do {
      return try queue.value().inDatabase { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    } catch {
      throw HomeError(error, path: path)
    }
  }

  /// Reads little, before all else is opened; each statement sees one state of the file.
  func readQuickly<Result: Sendable>(
    _ body: (any RowReader) throws -> Result
  ) throws(HomeError) -> Result {
    do {
      guard let quick else { return try queue.value().unsafeRead(body) }
      return try quick.read(body)
    } catch {
      throw HomeError(error, path: path)
    }
  }

  /// Only reads; each statement sees one state of the file.
  func read<Result>(_ body: (Database) throws -> Result) throws(HomeError) -> Result {
    do {
      return try queue.value().unsafeRead(body)
    } catch {
      throw HomeError(error, path: path)
    }
  }

  /// Gives back to the disk what is not used any more.
  func compact() throws(HomeError) {
    do {
      try queue.value().inDatabase {
        try $0.execute(sql: "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw HomeError(error, path: path)
    }
  }

  private static func migrate(
    _ database: Database, by steps: [String], path: String
  ) throws {
    // As at nearly every start. Nobody waits for a lock then.
    guard try version(of: database) != steps.count else { return }
    // One transaction that begins with the lock: of two that start at once, one makes the tables.
    try database.inTransaction(.immediate) {
      let version = try version(of: database)
      guard version <= steps.count else { throw HomeError.newerState(path: path) }
      for step in steps.dropFirst(max(0, version)) { try database.execute(sql: step) }
      if version < steps.count {
        try database.execute(sql: "PRAGMA user_version = \(steps.count)")
      }
      return .commit
    }
  }

  private static func version(of database: any RowReader) throws -> Int {
    Int(try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0)
  }

  /// Whether the database is at the newest version. Throws where the list of its tables is damaged.
  private static func isReady(_ database: any RowReader, _ steps: [String]) throws -> Bool {
    // As GRDB does when it opens a database, which finds that.
    _ = try database.first("SELECT 1 FROM sqlite_master LIMIT 1") { $0.integer(0) }
    return try version(of: database) == steps.count
  }

  private static func useWriteAheadLog(_ database: Database) throws {
    guard try database.first("PRAGMA journal_mode", read: { try $0.text(0) }) != "wal" else {
      return
    }
    do {
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Another amend has it open and will have switched; without the log all is as safe.
    }
  }
}

extension HomeError {
  /// What a failure of the database means to a person.
  fileprivate init(_ error: any Error, path: String) {
    if let known = error as? HomeError {
      self = known
      return
    }
    guard let failure = error as? DatabaseError else {
      self = .stateDamaged(path: path, reason: "\(error)")
      return
    }
    let reason = failure.message ?? "\(failure.resultCode)"
    switch failure.resultCode {
    case .SQLITE_FULL: self = .stateFull(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR:
      self = .stateReadOnly(path: path, reason: reason)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .stateLocked(path: path)
    default: self = .stateDamaged(path: path, reason: reason)
    }
  }
}
