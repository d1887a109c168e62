import AmendCore
import GRDB

extension Store {
  static func matches(
    of slug: ObjectSlug, _ search: SearchQuery, _ query: PageQuery, in database: Database
  ) throws -> StoredPage<StoredRecord> {
    guard !search.expression.isEmpty else { return StoredPage(elements: [], total: 0) }
    let matching = """
      FROM words WHERE words MATCH 'object : "' || hex(?) || '" AND text : (' || ? || ')'
      """
    let arguments: StatementArguments = [slug.text, search.expression]
    let numbers = try Int64.fetchAll(
      database, sql: "SELECT rowid \(matching) ORDER BY rowid LIMIT ? OFFSET ?",
      arguments: arguments + [query.count, query.offset])
    let total = try Int.fetchOne(
      database, sql: "SELECT count(*) \(matching)", arguments: arguments)
    return StoredPage(elements: try records(numbers, in: database), total: total ?? 0)
  }

  /// Makes the record's texts findable, in place of those of its former state.
  static func index(
    _ record: StoredRecord, insteadOf former: StoredRecord? = nil, of object: StoredObject,
    number: Int64, in database: Database
  ) throws {
    let text = text(of: record, object)
    if let former {
      // To index it takes longer than all the rest of a change.
      guard !text.isExactly(self.text(of: former, object)) else { return }
      try database.cachedStatement(sql: "DELETE FROM words WHERE rowid = ?")
        .execute(arguments: [number])
    }
    try database.cachedStatement(
      sql: "INSERT INTO words (rowid, object, text) VALUES (?, hex(?), ?)"
    )
    .execute(arguments: [number, object.slug.text, text])
  }

  private static func text(of record: StoredRecord, _ object: StoredObject) -> String {
    object.attributes.compactMap { stored in
      ["text", "phone_number"].contains(stored.attribute.typeName)
        ? record[stored.slug]?.string : nil
    }.joined(separator: "\n")
  }
}
