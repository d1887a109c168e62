import GRDB

/// Reads what nearly every request asks for: whose a token is, and one record.
///
/// One connection that stays open is several times as quick at this as one that is taken out of a
/// pool for a transaction. Lists are read by the pool, so that nobody waits here for long.
actor PointReader {
  private let database: any DatabaseReader

  init(_ database: any DatabaseReader) { self.database = database }

  /// Runs what reads by a single statement, which sees one state of the database.
  func read<Result: Sendable>(
    _ body: @Sendable (Database) throws -> Result
  ) throws(Refusal) -> Result {
    do {
      return try database.unsafeRead(body)
    } catch {
      throw Refusal(error)
    }
  }
}
