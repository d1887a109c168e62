package import AmendCore
import AmendSQLite
import GRDB

extension Store {
  /// What is answered to who asks for one record.
  package func record(_ reference: RecordReference) async throws(Refusal) -> RecordAnswer {
    switch try await points.record(reference) {
    case .answer(let answer): return answer
    case .record(let found, let version):
      guard let object = schemas[reference.object, found.stamp] else { break }
      let answer = RecordAnswer(ObjectRecord(record: found.record, object: object))
      await points.remember(answer, of: reference, version: version)
      return answer
    case .nothing: break
    }
    return try look { database in
      let (found, object) = try find(reference, in: database)
      return RecordAnswer(ObjectRecord(record: found.record, object: object))
    }
  }

  /// One page of an object's records in the order in which they were made, so that new ones move
  /// none to another page. With a search only those in whose texts every word of it begins a word.
  package func records(
    of slug: ObjectSlug, _ query: PageQuery
  ) throws(Refusal) -> (page: StoredPage<StoredRecord>, object: StoredObject) {
    try read { database in
      let object = try self.object(slug, in: database)
      if let search = query.search, !search.isEmpty {
        return (try Store.matches(of: slug, SearchQuery(search), query, in: database), object)
      }
      let page = try Store.page(of: slug, query, in: database)
      return (page, object)
    }
  }

  /// Deletes a record, and drops it from the relations of all others.
  package func delete(
    _ reference: RecordReference, under precondition: Precondition, at now: String
  ) async throws(Refusal) {
    try await write { database in
      guard let found = try Store.row(of: reference, in: database) else { throw Refusal.noRecord }
      try precondition.check(found.record)
      try Store.unlink(reference, at: now, in: database)
      try database.execute(sql: "DELETE FROM words WHERE rowid = ?", arguments: [found.number])
      try database.execute(sql: "DELETE FROM records WHERE number = ?", arguments: [found.number])
    }
  }

  /// The page is looked for from the end of the list that is nearer to it.
  private static func page(
    of slug: ObjectSlug, _ query: PageQuery, in database: Database
  ) throws -> StoredPage<StoredRecord> {
    let total =
      try Int.fetchOne(
        database, sql: "SELECT count FROM recordCounts WHERE object = ?", arguments: [slug.text])
      ?? 0
    let count = min(query.count, total - query.offset)
    guard count > 0 else { return StoredPage(elements: [], total: total) }
    let behind = total - query.offset - count
    let isNearEnd = behind < query.offset
    let numbers = try Int64.fetchAll(
      database,
      sql: """
        SELECT number FROM records WHERE object = ?
        ORDER BY number \(isNearEnd ? "DESC" : "ASC") LIMIT ? OFFSET ?
        """, arguments: [slug.text, count, isNearEnd ? behind : query.offset])
    let inOrder = isNearEnd ? numbers.reversed() : numbers
    return StoredPage(elements: try records(inOrder, in: database), total: total)
  }

  /// The records in those rows, in that order.
  static func records(_ numbers: [Int64], in database: Database) throws -> [StoredRecord] {
    try numbers.compactMap { try row($0, in: database)?.record }
  }

  /// The record in that row; nil where there is none.
  static func row(_ number: Int64, in database: any RowReader) throws -> FoundRecord? {
    try database.first(
      "SELECT \(FoundRecord.columns) FROM records WHERE number = ?", .integer(number),
      read: FoundRecord.init)
  }

  /// A record with its object.
  func find(
    _ reference: RecordReference, in database: any RowReader
  ) throws -> (found: FoundRecord, object: StoredObject) {
    guard let found = try Store.row(of: reference, in: database) else {
      _ = try object(reference.object, in: database)
      throw Refusal.noRecord
    }
    let known = schemas[reference.object, found.stamp]
    return (found, try known ?? object(reference.object, in: database))
  }

  /// A record where it stands; nil where there is none of that id.
  static func row(
    of reference: RecordReference, in database: any RowReader
  ) throws -> FoundRecord? {
    try database.first(
      "SELECT \(FoundRecord.columns) FROM records WHERE object = ? AND id = ?",
      .text(reference.object.text), .text(reference.id.text), read: FoundRecord.init)
  }

  /// Writes a new record; its words, links and unique values are not made.
  static func insert(_ record: StoredRecord, in database: Database) throws -> Int64 {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO records (\(StoredRecord.columns)) VALUES (?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      record.object.text, record.id.text, JSON.object(record.attributes).compact,
      record.createdAt, record.updatedAt, record.revision,
    ])
    return database.lastInsertedRowID
  }

  /// Writes a record over its former state; its words, links and unique values are not made.
  static func save(_ record: StoredRecord, number: Int64, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "UPDATE records SET attributes = ?, updatedAt = ?, revision = ? WHERE number = ?")
    try statement.execute(arguments: [
      JSON.object(record.attributes).compact, record.updatedAt, record.revision, number,
    ])
  }
}

extension Refusal {
  fileprivate static let noRecord = Refusal.notFound("Record not found.")
}
