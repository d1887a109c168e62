package import AmendCore
internal import GRDB

extension NameCache {
  /// How much the cache holds, of all accounts.
  package struct Contents: Hashable, Sendable {
    package let nameCount: Int
    /// How long ago the first of the names was heard; nil where there are none.
    package let age: Age?
    package let byteCount: Int
  }

  /// Counts what the cache holds, of all accounts.
  package func contents() throws(HomeError) -> Contents {
    let time = moment
    return try file.read { database in
      let row = try Row.fetchOne(database, sql: "SELECT count(*), min(heard_at) FROM name")
      let oldest = row.flatMap { Int64.fromDatabaseValue($0[1]) }
      let byteCount = try Int.fetchOne(
        database, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
      return Contents(
        nameCount: row.flatMap { Int.fromDatabaseValue($0[0]) } ?? 0,
        age: oldest.map { Age(seconds: time.subtractingReportingOverflow($0).partialValue) },
        byteCount: byteCount ?? 0)
    }
  }

  /// Forgets everything, of all accounts, and gives the room back.
  package func clear() throws(HomeError) {
    try file.write {
      try $0.execute(sql: "DELETE FROM name; DELETE FROM source; DELETE FROM schema")
    }
    try file.compact()
  }
}
