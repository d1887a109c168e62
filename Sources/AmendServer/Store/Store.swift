import AmendSQLite
import GRDB
import Glibc

/// Everything that the service keeps, in one SQLite file; the only place that speaks SQL.
///
/// Each verb is one transaction. Several processes may use the same file at once.
package struct Store: Sendable {
  private let database: Late<any DatabaseWriter>
  private let use: Use
  /// What `points` reads by.
  private let quick: QuickConnection
  let points: PointReader
  private let commits: GroupCommit
  /// The objects, read once.
  let schemas = SchemaCache()

  /// Who asks.
  package enum Use: Hashable, Sendable {
    /// Many, so that reading goes on beside writing.
    case byMany
    /// One, who waits for the first answer: all that it does not need is opened later.
    case byOne
  }

  /// Opens the file, or creates it, readable and writable by its owner alone.
  ///
  /// Throws `StoreError` when it cannot be opened or when a newer amend made it.
  package init(path: String, for use: Use = .byMany) throws(StoreError) {
    self.use = use
    try Store.createPrivately(path)
    do {
      if use == .byOne,
        let quick = QuickConnection.open(
          path, lockWaitSeconds: Store.lockWaitSeconds, where: Store.isCurrent)
      {
        self.quick = quick
        database = Late { try Store.database(at: path, use) }
      } else {
        database = Late(try Store.database(at: path, use))
        quick = try QuickConnection(path: path, lockWaitSeconds: Store.lockWaitSeconds)
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .unusable(path: path, reason: error.reason)
    }
    points = PointReader(quick)
    commits = GroupCommit(database)
  }

  /// Opens the file and brings its tables up to date. Programs that begin at once may all find a
  /// new one; whoever comes second fails (a lock, tables that are there), looks again, and finds it
  /// made.
  private static func database(at path: String, _ use: Use) throws -> any DatabaseWriter {
    for _ in 0..<50 {
      do {
        return try openOnce(path, use)
      } catch let error as DatabaseError
        where [.SQLITE_BUSY, .SQLITE_ERROR].contains(error.resultCode)
      {
        usleep(20_000)
      }
    }
    return try openOnce(path, use)
  }

  private static func openOnce(_ path: String, _ use: Use) throws -> any DatabaseWriter {
    let database: any DatabaseWriter =
      switch use {
      case .byMany: try DatabasePool(path: path, configuration: configuration)
      case .byOne: try DatabaseQueue(path: path, configuration: configuration)
      }
    try database.writeWithoutTransaction { database in
      // GRDB's pool sets the log, and with it a weaker synchronization, after its configuration.
      // Its queue sets neither, and fills no log at each start.
      try database.set("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")
    }
    guard try !database.unsafeRead(isCurrent) else { return database }
    let migrator = migrator
    guard try !database.read(migrator.hasBeenSuperseded) else {
      throw StoreError.newer(path: path)
    }
    try migrator.migrate(database)
    return database
  }

  /// Ends the connections and folds the write-ahead log into the file.
  package func close() throws(Refusal) {
    do {
      quick.close()
      try database.valueIfMade?.close()
    } catch {
      throw Refusal(error)
    }
  }

  /// Runs what reads little, on one snapshot of the database: where one waits for the first answer,
  /// before all else is opened.
  func look<Result: Sendable>(
    _ body: (any RowReader) throws -> Result
  ) throws(Refusal) -> Result {
    do {
      return switch use {
      case .byMany: try database.value().read(body)
      case .byOne: try quick.readSnapshot(body)
      }
    } catch {
      throw Refusal(error)
    }
  }

  /// Runs what only reads, on one snapshot of the database.
  func read<Result>(_ body: (Database) throws -> Result) throws(Refusal) -> Result {
    do {
      let database = try database.value()
      return switch use {
      case .byMany: try database.read(body)
      // What reads does not write, and SQLite need not be told so for each question.
      case .byOne: try database.unsafeRead { try $0.snapshot(body) }
      }
    } catch {
      throw Refusal(error)
    }
  }

  /// Runs what writes, together with what others write meanwhile; nothing of it is kept when it
  /// throws.
  func write<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws(Refusal) -> Result {
    try await commits.write(body)
  }

  /// Runs what writes as one transaction, which is taken back when it throws: for commands, which
  /// have nothing else to do meanwhile.
  func writeAlone<Result>(_ body: (Database) throws -> Result) throws(Refusal) -> Result {
    do {
      return try database.value().write(body)
    } catch {
      throw Refusal(error)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(lockWaitSeconds)
    // It is turned on above, which is quicker; see `Database.set`.
    configuration.foreignKeysEnabled = false
    return configuration
  }

  private static let lockWaitSeconds = 5.0

  /// SQLite gives the log files beside the database the permissions of the database.
  private static func createPrivately(_ path: String) throws(StoreError) {
    // One that exists is not opened: closing it would drop the locks that SQLite has on it in this
    // process (fcntl(2), "Advisory record locking").
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor < 0 else { return _ = Glibc.close(descriptor) }
    guard errno == EEXIST else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
  }
}

extension Database {
  /// Runs what only reads in one transaction, of statements that are compiled once.
  fileprivate func snapshot<Result>(_ body: (Database) throws -> Result) throws -> Result {
    let changeCount = totalChangesCount
    try cachedStatement(sql: "BEGIN").execute()
    defer { assert(totalChangesCount == changeCount, "What only reads has written.") }
    do {
      let result = try body(self)
      try cachedStatement(sql: "COMMIT").execute()
      return result
    } catch {
      try? rollback()
      throw error
    }
  }
}

extension Refusal {
  /// What was refused, or how the database failed.
  init(_ error: any Error) { self = error as? Refusal ?? .broken(error.reason) }
}

extension Error {
  fileprivate var reason: String { (self as? DatabaseError)?.message ?? "\(self)" }
}
