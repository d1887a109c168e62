import AmendCore
import GRDB

extension Store {
  /// The first record in the order of lists whose attribute has exactly that value.
  static func first(
    with value: JSON, for attribute: Attribute, in object: StoredObject, _ database: Database
  ) throws -> FoundRecord? {
    if attribute.isUnique {
      guard let number = try owner(of: key(of: value), attribute.slug, in: object.slug, database)
      else { return nil }
      return try FoundRecord.fetchOne(
        database, sql: "SELECT \(FoundRecord.columns) FROM records WHERE number = ?",
        arguments: [number])
    }
    let rows = try FoundRecord.fetchCursor(
      database,
      sql: "SELECT \(FoundRecord.columns) FROM records WHERE object = ? ORDER BY number",
      arguments: [object.slug.text])
    return try rows.first { found in
      found.record[attribute.slug].map { key(of: $0) == key(of: value) } ?? false
    }
  }
}
