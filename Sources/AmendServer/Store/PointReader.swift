import AmendCore
import AmendSQLite

/// Reads what nearly every request asks for, whose a token is and one record, and remembers it for
/// as long as the database is the same, whichever process may change it.
///
/// A connection of its own is several times as quick at this as one that is taken out of a pool for
/// a transaction, and is told when another one changes the database. Each question is a single
/// statement, which sees one state of the database. Lists are read by the pool, so that nobody waits
/// here for long.
actor PointReader {
  private let connection: QuickConnection
  private var version: Int64 = 0
  private var tokens: [String: KnownToken] = [:]
  private var answers: [RecordReference: RecordAnswer] = [:]
  private var answerBytes = 0

  init(_ connection: QuickConnection) { self.connection = connection }

  /// What is known of a record.
  enum Finding: Sendable {
    /// What was answered before, and is still true.
    case answer(RecordAnswer)
    /// The record, and which state of the database it was found in.
    case record(FoundRecord, version: Int64)
    case nothing
  }

  /// The token of that hash, where there is one that is not revoked.
  func token(hash: String) throws(Refusal) -> KnownToken? {
    try read { database in
      if let token = tokens[hash] { return token }
      let token = try KnownToken.find(hash: hash, in: database)
      tokens[hash] = token
      return token
    }
  }

  func record(_ reference: RecordReference) throws(Refusal) -> Finding {
    try read { database in
      if let answer = answers[reference] { return .answer(answer) }
      guard let found = try Store.row(of: reference, in: database) else { return .nothing }
      return .record(found, version: version)
    }
  }

  /// Remembers what is answered of a record that was found in that state of the database.
  func remember(_ answer: RecordAnswer, of reference: RecordReference, version: Int64) {
    guard version == self.version else { return }
    if answerBytes > PointReader.mostBytes { forget() }
    answerBytes += answer.body.count
    answers[reference] = answer
  }

  /// How much is remembered before it is all forgotten.
  private static let mostBytes = 16 << 20

  private func read<Result: Sendable>(
    _ body: (any RowReader) throws -> Result
  ) throws(Refusal) -> Result {
    do {
      return try connection.read { database in
        try notice(database)
        return try body(database)
      }
    } catch {
      throw Refusal(error)
    }
  }

  /// Forgets all when another connection has committed a change (SQLite, “PRAGMA data_version”).
  private func notice(_ database: any RowReader) throws {
    let present = try database.first("PRAGMA data_version") { $0.integer(0) } ?? 0
    guard present != version else { return }
    version = present
    forget()
  }

  private func forget() {
    tokens.removeAll(keepingCapacity: true)
    answers.removeAll(keepingCapacity: true)
    answerBytes = 0
  }
}
