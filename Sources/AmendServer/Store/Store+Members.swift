package import AmendCore
import GRDB

extension Store {
  /// One page of the members as the API writes them, in the order in which they joined.
  package func members(_ query: PageQuery) throws(Refusal) -> StoredPage<JSON> {
    try read { database in
      let definitions = try String.fetchAll(
        database,
        sql: "SELECT definition FROM members ORDER BY createdAt, id LIMIT ? OFFSET ?",
        arguments: [query.count, query.offset])
      return StoredPage(
        elements: try definitions.map { try JSON(parsing: $0) },
        total: try Int.fetchOne(database, sql: "SELECT count(*) FROM members") ?? 0)
    }
  }

  static func insert(
    member definition: JSON, id: String, createdAt: String, in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO members VALUES (?, ?, ?)",
      arguments: [id, definition.compact, createdAt])
  }
}
