import AmendSQLite

/// A record as it was found in the database.
struct FoundRecord: Sendable {
  let record: StoredRecord
  /// The row of `records` that it has.
  let number: Int64
  /// What its object was stamped with; see `SchemaCache`.
  let stamp: Int64

  /// The columns that `init(_:)` reads, for a `SELECT`.
  static let columns = """
    \(StoredRecord.columns), number, (SELECT stamp FROM objects WHERE slug = object)
    """

  /// How many those are.
  static let columnCount = StoredRecord.columnCount + 2

  init(_ row: ResultRow) throws {
    record = try StoredRecord(row)
    number = row.integer(StoredRecord.columnCount)
    stamp = row.integer(StoredRecord.columnCount + 1)
  }
}
