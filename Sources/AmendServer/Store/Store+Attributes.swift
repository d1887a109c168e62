package import AmendCore
import AmendSQLite
import GRDB

extension Store {
  /// Adds an attribute before the two times that every object ends with.
  ///
  /// The key is made of the label; records that exist have no value for it.
  package func createAttribute(
    in slug: ObjectSlug, _ body: AttributeBody, at now: String
  ) async throws(Refusal) -> StoredAttribute {
    try await write { database in
      let object = try self.object(slug, in: database)
      if let related = body.relatedObject { _ = try self.object(related, in: database) }
      let key = body.key(besides: Set(object.attributes.map(\.slug)))
      let attribute = body.attribute(key: key, createdAt: now)
      let position = try Int.fetchOne(
        database,
        sql: "SELECT max(position) FROM attributes WHERE object = ? AND slug NOT IN (?, ?)",
        arguments: [slug.text, "created_at", "updated_at"])
      let place = (position ?? 0) + 1
      try database.execute(
        sql: "UPDATE attributes SET position = position + 1 WHERE object = ? AND position >= ?",
        arguments: [slug.text, place])
      try Store.insert(attribute, of: slug, position: place, in: database)
      try Store.touch(slug, at: now, in: database)
      return attribute
    }
  }

  /// Changes an attribute; 400 for a standard one. Options that are left out are cleared from
  /// every record that holds them.
  package func updateAttribute(
    _ key: AttributeSlug, of slug: ObjectSlug, _ change: AttributeChange, at now: String
  ) async throws(Refusal) -> StoredAttribute {
    try await write { database in
      guard let old = try self.object(slug, in: database)[key] else {
        throw Refusal.notFound("The object “\(slug)” has no attribute “\(key)”.")
      }
      guard !old.attribute.isStandard else {
        throw Refusal.malformed("A standard attribute cannot be changed.")
      }
      let attribute = try change.applied(to: old, at: now)
      try database.execute(
        sql: "UPDATE attributes SET definition = ?, updatedAt = ? WHERE object = ? AND slug = ?",
        arguments: [attribute.definition.compact, now, slug.text, key.text])
      try Store.touch(slug, at: now, in: database)
      let lost = Set(old.attribute.options.map(\.id))
        .subtracting(attribute.attribute.options.map(\.id))
      if !lost.isEmpty {
        try Store.clear(lost, of: attribute.attribute, in: slug, at: now, database)
      }
      return attribute
    }
  }

  static func attributes(
    of slug: ObjectSlug, in database: any RowReader
  ) throws -> [StoredAttribute] {
    try database.all(
      "SELECT definition, createdAt, updatedAt FROM attributes WHERE object = ? ORDER BY position",
      .text(slug.text)
    ) { row in
      try StoredAttribute(
        definition: try JSON(parsing: try row.text(0)), createdAt: try row.text(1),
        updatedAt: try row.text(2))
    }
  }

  static func insert(
    _ attribute: StoredAttribute, of object: ObjectSlug, position: Int, in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO attributes VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        object.text, attribute.slug.text, position, attribute.definition.compact,
        attribute.createdAt, attribute.updatedAt,
      ])
  }

  /// Takes options that are gone out of the records.
  private static func clear(
    _ lost: Set<OptionID>, of attribute: Attribute, in object: ObjectSlug, at now: String,
    _ database: Database
  ) throws {
    let changed = try database.all(
      "SELECT \(FoundRecord.columns) FROM records WHERE object = ?", .text(object.text)
    ) { row -> (number: Int64, record: StoredRecord)? in
      let found = try FoundRecord(row)
      guard let value = found.record[attribute.slug],
        let left = value.removing(lost), left != value
      else { return nil }
      return (found.number, found.record.setting(attribute.slug, to: left, at: now))
    }
    for (number, record) in changed {
      try Store.save(record, number: number, in: database)
    }
  }
}

extension JSON {
  /// A value of a select, status or multiselect without these options; nil for another value.
  fileprivate func removing(_ lost: Set<OptionID>) -> JSON? {
    func isLost(_ option: JSON) -> Bool {
      option["id"].flatMap(OptionID.init).map(lost.contains) ?? false
    }
    switch self {
    case .array(let options): return .array(options.filter { !isLost($0) })
    case .object: return isLost(self) ? .null : self
    default: return nil
    }
  }
}

extension StoredRecord {
  /// The record one revision later, with another value for one attribute.
  func setting(_ slug: AttributeSlug, to value: JSON, at now: String) -> StoredRecord {
    var record = self
    record.set(slug, to: value)
    record.updatedAt = now
    record.revision += 1
    return record
  }

  /// Replaces the value of one attribute, or adds it at the end.
  mutating func set(_ slug: AttributeSlug, to value: JSON) {
    if let place = attributes.firstIndex(where: { $0.key == slug.text }) {
      attributes[place].value = value
    } else {
      attributes.append(.init(slug.text, value))
    }
  }
}
