import AmendCore
import GRDB

extension Store {
  /// The first record in the order of lists whose attribute has exactly that value.
  static func first(
    with value: JSON, for attribute: Attribute, in object: StoredObject, _ database: Database
  ) throws -> (number: Int64, record: StoredRecord)? {
    if attribute.isUnique {
      guard let number = try owner(of: key(of: value), attribute.slug, in: object.slug, database)
      else { return nil }
      let row = try Row.fetchOne(
        database, sql: "SELECT \(StoredRecord.columns) FROM records WHERE number = ?",
        arguments: [number])
      return try row.map { (number, try StoredRecord(row: $0)) }
    }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, \(StoredRecord.columns) FROM records WHERE object = ?
        ORDER BY number
        """, arguments: [object.slug.text])
    while let row = try rows.next() {
      let record = try StoredRecord(row: row)
      if let held = record[attribute.slug], key(of: held) == key(of: value) {
        return (try row.decode(forColumn: "number"), record)
      }
    }
    return nil
  }
}
