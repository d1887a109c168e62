package import AmendCore
internal import GRDB

/// What amend must not lose: the drafts, and what was saved.
///
/// It owns the database; nothing else in the program sees SQL. Every verb writes through to the disk
/// before it returns (`synchronous=FULL`), and throws a `HomeError` with which editing goes on. All
/// of them may wait for another amend, for two seconds at most.
package struct StateStore: Sendable {
  /// The database's file.
  package let path: String
  private let queue: DatabaseQueue
  let now: @Sendable () -> Moment
  let isRunning: @Sendable (EditorInstance) -> Bool

  /// Opens the state, and makes it where there is none, for its owner alone.
  ///
  /// Throws `.newerState` where a newer amend wrote it, `.unsafe` where it is another user's, and
  /// `.stateReadOnly`, `.stateFull`, `.stateLocked` or `.stateDamaged`.
  package init(
    path: String, now: @escaping @Sendable () -> Moment,
    isRunning: @escaping @Sendable (EditorInstance) -> Bool = { $0.isRunning }
  ) throws(HomeError) {
    self.path = path
    self.now = now
    self.isRunning = isRunning
    do throws(HomeError) {
      // SQLite gives its other files the rights of this one.
      try PrivateFile(path).prepare()
    } catch .inaccessible(let path, let reason) {
      throw .stateReadOnly(path: path, reason: reason)
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: StateStore.configuration)
      try queue.inDatabase { try StateSchema.prepare($0, path: path) }
    } catch {
      throw HomeError(error, path: path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return configuration
  }

  /// Reads and writes as one transaction.
  func write<Result>(_ body: (Database) throws -> Result) throws(HomeError) -> Result {
    do {
      return try queue.inDatabase { database in
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

  /// Only reads.
  func read<Result>(_ body: (Database) throws -> Result) throws(HomeError) -> Result {
    do {
      return try queue.read(body)
    } catch {
      throw HomeError(error, path: path)
    }
  }
}

extension HomeError {
  /// What a failure of the database means to a person.
  init(_ error: any Error, path: String) {
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
