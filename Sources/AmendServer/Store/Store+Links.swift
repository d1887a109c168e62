import AmendCore
import AmendSQLite
import GRDB

extension Store {
  /// Notes to which records a relation points, in place of what was noted before.
  static func noteLinks(
    _ attribute: Attribute, _ value: JSON?, number: Int64, isNew: Bool, in database: Database
  ) throws {
    guard attribute.typeName == "relation", let target = attribute.relatedObject else { return }
    if !isNew {
      try database.cachedStatement(sql: "DELETE FROM links WHERE record = ? AND attribute = ?")
        .execute(arguments: [number, attribute.slug.text])
    }
    let insertion = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?)")
    for id in value?.array?.compactMap(\.string) ?? [] {
      try insertion.execute(arguments: [number, attribute.slug.text, target.text, id])
    }
  }

  /// Drops a record from the relations of all others, each of which gets a new revision.
  static func unlink(
    _ reference: RecordReference, at now: String, in database: Database
  ) throws {
    let links = try database.all(
      """
      SELECT \(FoundRecord.columns), links.attribute
      FROM links JOIN records ON number = record WHERE targetObject = ? AND target = ?
      ORDER BY number
      """, .text(reference.object.text), .text(reference.id.text)
    ) { row in
      (found: try FoundRecord(row), slug: AttributeSlug(try row.text(FoundRecord.columnCount)))
    }
    var changed: [Int64: StoredRecord] = [:]
    for (found, slug) in links {
      let record = changed[found.number] ?? found.record
      let left = record[slug]?.array?.filter { $0.string != reference.id.text } ?? []
      changed[found.number] = record.setting(slug, to: .array(left), at: now)
    }
    for (number, record) in changed {
      try save(record, number: number, in: database)
    }
    try database.execute(
      sql: "DELETE FROM links WHERE targetObject = ? AND target = ?",
      arguments: [reference.object.text, reference.id.text])
  }

  /// Which of these ids no record or member has.
  static func missing(
    _ ids: [RecordID], of attribute: Attribute, in database: Database
  ) throws -> [RecordID] {
    let statement: Statement
    var arguments: [String] = []
    if let target = attribute.relatedObject, attribute.typeName == "relation" {
      statement = try database.cachedStatement(
        sql: "SELECT EXISTS (SELECT * FROM records WHERE object = ? AND id = ?)")
      arguments = [target.text]
    } else {
      statement = try database.cachedStatement(
        sql: "SELECT EXISTS (SELECT * FROM members WHERE id = ?)")
    }
    return try ids.filter { id in
      try Bool.fetchOne(statement, arguments: StatementArguments(arguments + [id.text])) != true
    }
  }
}
