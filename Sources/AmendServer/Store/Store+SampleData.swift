import AmendCore
import AmendSQLite
import GRDB

extension Store {
  /// Fills the store with the sample data unless it holds an object; returns whether it did.
  ///
  /// One transaction, so that of two programs that start at once only one does it.
  @discardableResult
  package func fillWithSampleDataIfEmpty(
    _ size: SampleSize = .small
  ) throws(Refusal) -> Bool {
    guard try isEmpty() else { return false }
    return try writeAlone { database in
      guard try !Store.hasObjects(database) else { return false }
      try Store.fill(with: SampleData(size), database)
      return true
    }
  }

  /// Whether there is no object yet.
  package func isEmpty() throws(Refusal) -> Bool {
    try look { try !Store.hasObjects($0) }
  }

  /// Throws everything away but the tokens, and begins anew with the sample data.
  package func resetToSampleData() throws(Refusal) {
    try writeAlone { database in
      for table in ["words", "records", "objects", "members"] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      try Store.fill(with: SampleData(), database)
    }
  }

  private static func hasObjects(_ database: any RowReader) throws -> Bool {
    try database.first("SELECT 1 FROM objects") { $0.integer(0) } != nil
  }

  private static func fill(with data: SampleData, _ database: Database) throws {
    for member in data.members {
      try insert(
        member: member, id: member["uuid"]?.string ?? "",
        createdAt: member["createdAt"]?.string ?? "", in: database)
    }
    for object in data.objects {
      try insert(object, in: database)
      for record in data.records where record.object == object.slug {
        try insertUnchecked(record, of: object, in: database)
      }
    }
    guard let companies = data.companies else { return }
    let object = SampleCompanies.object
    try insert(object, in: database)
    // With room for all that is new in memory, in KiB, none of it is written twice.
    try database.execute(sql: "PRAGMA cache_size = -131072")
    for company in companies { try insertUnchecked(company, of: object, in: database) }
    try database.execute(sql: "PRAGMA cache_size = -2000")
  }
}
