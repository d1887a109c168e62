import AmendCore
import AmendSQLite
import GRDB

extension Store {
  /// The first record in the order of lists whose attribute has exactly that value.
  static func first(
    with value: JSON, for attribute: Attribute, in object: StoredObject, _ database: Database
  ) throws -> FoundRecord? {
    if attribute.isUnique {
      guard let number = try owner(of: key(of: value), attribute.slug, in: object.slug, database)
      else { return nil }
      return try row(number, in: database)
    }
    return try database.first(
      "SELECT \(FoundRecord.columns) FROM records WHERE object = ? ORDER BY number",
      .text(object.slug.text)
    ) { row in
      let found = try FoundRecord(row)
      return found.record[attribute.slug].map { key(of: $0) } == key(of: value) ? found : nil
    }
  }
}
