import GRDB

/// A record as it was found in the database.
struct FoundRecord: FetchableRecord, Sendable {
  let record: StoredRecord
  /// The row of `records` that it has.
  let number: Int64
  /// What its object was stamped with; see `SchemaCache`.
  let stamp: Int64

  /// The columns that `init(row:)` reads, for a `SELECT`.
  static let columns = """
    \(StoredRecord.columns), number, (SELECT stamp FROM objects WHERE slug = object)
    """

  init(row: Row) throws {
    record = try StoredRecord(row: row)
    number = try row.decode(atIndex: StoredRecord.columnCount)
    stamp = try row.decode(atIndex: StoredRecord.columnCount + 1)
  }
}
