package import AmendCore
import GRDB

extension Store {
  /// Makes a record of a flat body; attributes that it omits become null.
  package func create(
    in slug: ObjectSlug, body: JSON, id: RecordID, at now: String
  ) async throws(Refusal) -> ObjectRecord {
    try await write { database in
      let object = try self.object(slug, in: database)
      return try Store.create(in: object, body: body, id: id, at: now, database)
    }
  }

  /// Changes the attributes in the body and no others.
  package func update(
    _ reference: RecordReference, body: JSON, under precondition: Precondition, at now: String
  ) async throws(Refusal) -> ObjectRecord {
    try await write { database in
      let (found, object) = try find(reference, in: database)
      try precondition.check(found.record)
      return try Store.update(found, of: object, body: body, at: now, database)
    }
  }

  /// Changes the first record whose attribute has the body's value, or makes one.
  package func assert(
    in slug: ObjectSlug, matching attribute: AttributeSlug, body: JSON, id: RecordID,
    at now: String
  ) async throws(Refusal) -> (record: ObjectRecord, isNew: Bool) {
    try await write { database in
      let object = try self.object(slug, in: database)
      guard let matched = object[attribute]?.attribute, let value = body[attribute.text],
        value != .null
      else {
        throw Refusal.malformed(
          "The body must hold a value for the matchingAttribute “\(attribute)”.")
      }
      if let found = try Store.first(with: value, for: matched, in: object, database) {
        return (try Store.update(found, of: object, body: body, at: now, database), false)
      }
      return (try Store.create(in: object, body: body, id: id, at: now, database), true)
    }
  }

  /// Adds and removes single links of a relation or a user attribute.
  package func changeLinks(
    of reference: RecordReference, _ change: LinkChange, under precondition: Precondition,
    at now: String
  ) async throws(Refusal) -> ObjectRecord {
    try await write { database in
      let (found, object) = try find(reference, in: database)
      try precondition.check(found.record)
      guard let attribute = object[change.attribute]?.attribute,
        ["relation", "user"].contains(attribute.typeName)
      else {
        throw Refusal.malformed("The attributeSlug must name a relation or a user attribute.")
      }
      let before = found.record[attribute.slug] ?? .null
      let after = change.applied(to: before)
      guard after != before else { return ObjectRecord(record: found.record, object: object) }
      let body = JSON.object([.init(attribute.slug.text, after)])
      return try Store.update(found, of: object, body: body, at: now, database)
    }
  }

  /// Writes a record as it is, without asking whether its values are right.
  static func insertUnchecked(
    _ record: StoredRecord, of object: StoredObject, in database: Database
  ) throws {
    let number = try insert(record, in: database)
    for attribute in object.attributes.map(\.attribute) {
      try note(
        attribute, record[attribute.slug], of: object, number: number, isNew: true, database)
    }
    try index(record, of: object, number: number, in: database)
  }

  private static func create(
    in object: StoredObject, body: JSON, id: RecordID, at now: String, _ database: Database
  ) throws -> ObjectRecord {
    let changes = try BodyCheck(object: object).changes(in: body, isNew: true)
    try checkLinks(changes, of: nil, database)
    let empty = object.attributes.filter { !$0.attribute.isStandard }
      .map { JSON.Member($0.slug.text, .null) }
    var record = StoredRecord(id: id, object: object.slug, attributes: empty, createdAt: now)
    for change in changes { record.set(change.attribute.slug, to: change.value) }
    try insertUnchecked(record, of: object, in: database)
    return ObjectRecord(record: record, object: object)
  }

  private static func update(
    _ found: FoundRecord, of object: StoredObject, body: JSON, at now: String, _ database: Database
  ) throws -> ObjectRecord {
    let changes = try BodyCheck(object: object).changes(in: body, isNew: false)
    guard !changes.isEmpty else { return ObjectRecord(record: found.record, object: object) }
    try checkLinks(changes, of: found.record, database)
    var record = found.record
    for change in changes { record.set(change.attribute.slug, to: change.value) }
    record.updatedAt = now
    record.revision += 1
    try save(record, number: found.number, in: database)
    for change in changes {
      try note(
        change.attribute, change.value, of: object, number: found.number, isNew: false, database)
    }
    try index(record, insteadOf: found.record, of: object, number: found.number, in: database)
    return ObjectRecord(record: record, object: object)
  }

  /// Notes all that is looked up by an attribute's value.
  private static func note(
    _ attribute: Attribute, _ value: JSON?, of object: StoredObject, number: Int64, isNew: Bool,
    _ database: Database
  ) throws {
    try claim(attribute, value, of: object.slug, number: number, isNew: isNew, in: database)
    try noteLinks(attribute, value, number: number, isNew: isNew, in: database)
  }

  /// Throws a 422 where a link points to nothing; one that the record has already may stay.
  private static func checkLinks(
    _ changes: [BodyCheck.Change], of record: StoredRecord?, _ database: Database
  ) throws {
    var complaints: [AttributeSlug: [String]] = [:]
    for change in changes where ["relation", "user"].contains(change.attribute.typeName) {
      let slug = change.attribute.slug
      let kept = Set(record?[slug]?.array?.compactMap(\.string) ?? [])
      let added = change.value.array?.compactMap(\.string).filter { !kept.contains($0) } ?? []
      let lost = try missing(added.map { RecordID($0) }, of: change.attribute, in: database)
      if !lost.isEmpty { complaints[slug] = lost.map { "The \(slug) has no target “\($0)”." } }
    }
    guard complaints.isEmpty else { throw Refusal.invalid(complaints) }
  }
}
