import AmendCore
import GRDB

extension Store {
  static func matches(
    of slug: ObjectSlug, _ search: SearchQuery, _ query: PageQuery, in database: Database
  ) throws -> StoredPage<StoredRecord> {
    guard !search.expression.isEmpty else { return StoredPage(elements: [], total: 0) }
    let matching = """
      FROM records WHERE object = ?
      AND number IN (SELECT rowid FROM words WHERE words MATCH ?)
      """
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT \(StoredRecord.columns) \(matching) ORDER BY createdAt, id LIMIT ? OFFSET ?",
      arguments: [slug.text, search.expression, query.count, query.offset])
    let total = try Int.fetchOne(
      database, sql: "SELECT count(*) \(matching)", arguments: [slug.text, search.expression])
    return StoredPage(elements: try rows.map(StoredRecord.init(row:)), total: total ?? 0)
  }

  /// Makes the record's texts findable, in place of what was before where it `isNew` no more.
  static func index(
    _ record: StoredRecord, of object: StoredObject, number: Int64, isNew: Bool,
    in database: Database
  ) throws {
    if !isNew {
      try database.cachedStatement(sql: "DELETE FROM words WHERE rowid = ?")
        .execute(arguments: [number])
    }
    let texts = object.attributes.compactMap { stored in
      ["text", "phone_number"].contains(stored.attribute.typeName)
        ? record[stored.slug]?.string : nil
    }
    try database.cachedStatement(sql: "INSERT INTO words (rowid, text) VALUES (?, ?)")
      .execute(arguments: [number, texts.joined(separator: "\n")])
  }
}
