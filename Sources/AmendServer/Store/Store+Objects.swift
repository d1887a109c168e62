package import AmendCore
import AmendSQLite
import GRDB

extension Store {
  /// One object with its attributes.
  package func object(_ slug: ObjectSlug) throws(Refusal) -> StoredObject {
    try look { try object(slug, in: $0) }
  }

  /// One page of the objects, in the order in which they were made.
  package func objects(_ query: PageQuery) throws(Refusal) -> StoredPage<StoredObject> {
    try read { database in
      let slugs = try String.fetchAll(
        database, sql: "SELECT slug FROM objects ORDER BY createdAt, rowid LIMIT ? OFFSET ?",
        arguments: [query.count, query.offset])
      return StoredPage(
        elements: try slugs.map { try object(ObjectSlug($0), in: database) },
        total: try Int.fetchOne(database, sql: "SELECT count(*) FROM objects") ?? 0)
    }
  }

  /// Makes an object; 409 where there is one of that slug.
  package func create(_ object: StoredObject) async throws(Refusal) {
    try await write { try Store.insert(object, in: $0) }
  }

  /// Changes an object's names; 403 for a standard one.
  package func rename(
    _ slug: ObjectSlug, singularName: String?, pluralName: String?, at now: String
  ) async throws(Refusal) -> StoredObject {
    try await write { database in
      var object = try self.object(slug, in: database)
      guard !object.isStandard else {
        throw Refusal.forbidden("A standard object cannot be changed.")
      }
      object.singularName = singularName ?? object.singularName
      object.pluralName = pluralName ?? object.pluralName
      object.updatedAt = now
      try database.execute(
        sql: "UPDATE objects SET singularName = ?, pluralName = ? WHERE slug = ?",
        arguments: [object.singularName, object.pluralName, slug.text])
      try Store.touch(slug, at: now, in: database)
      return object
    }
  }

  func object(_ slug: ObjectSlug, in database: any RowReader) throws -> StoredObject {
    let stamp = try database.first("SELECT stamp FROM objects WHERE slug = ?", .text(slug.text)) {
      $0.integer(0)
    }
    guard let stamp else {
      throw Store.noObject(slug)
    }
    if let object = schemas[slug, stamp] { return object }
    guard let object = try Store.read(slug, in: database) else { throw Store.noObject(slug) }
    schemas.remember(object, stamp: stamp)
    return object
  }

  private static func noObject(_ slug: ObjectSlug) -> Refusal {
    .notFound("There is no object “\(slug)”.")
  }

  private static func read(_ slug: ObjectSlug, in database: any RowReader) throws -> StoredObject? {
    let attributes = try attributes(of: slug, in: database)
    return try database.first(
      """
      SELECT singularName, pluralName, isStandard, isActive, createdAt, updatedAt FROM objects
      WHERE slug = ?
      """, .text(slug.text)
    ) { row in
      StoredObject(
        slug: slug, singularName: try row.text(0), pluralName: try row.text(1),
        isStandard: row.integer(2) != 0, isActive: row.integer(3) != 0,
        createdAt: try row.text(4), updatedAt: try row.text(5), attributes: attributes)
    }
  }

  /// Gives an object a new stamp, as every change of it must.
  static func touch(_ slug: ObjectSlug, at now: String, in database: Database) throws {
    try database.execute(
      sql: "UPDATE objects SET updatedAt = ?, stamp = random() WHERE slug = ?",
      arguments: [now, slug.text])
  }

  static func insert(_ object: StoredObject, in database: Database) throws {
    let exists = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT * FROM objects WHERE slug = ?)",
      arguments: [object.slug.text])
    guard exists != true else {
      throw Refusal.exists("There is an object “\(object.slug)” already.")
    }
    try database.execute(
      sql: "INSERT INTO objects VALUES (?, ?, ?, ?, ?, ?, ?, random())",
      arguments: [
        object.slug.text, object.singularName, object.pluralName, object.isStandard,
        object.isActive, object.createdAt, object.updatedAt,
      ])
    for (position, attribute) in object.attributes.enumerated() {
      try insert(attribute, of: object.slug, position: position, in: database)
    }
  }
}
