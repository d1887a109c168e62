package import AmendCore
import GRDB

/// A record as the store keeps it.
package struct StoredRecord: Hashable, Sendable {
  package let id: RecordID
  package let object: ObjectSlug
  /// The values as written, in the order of the schema.
  package var attributes: [JSON.Member]
  package let createdAt: String
  package var updatedAt: String
  /// From 1; one more with every change, whoever made it.
  package var revision: Int64

  package init(
    id: RecordID, object: ObjectSlug, attributes: [JSON.Member], createdAt: String,
    updatedAt: String? = nil, revision: Int64 = 1
  ) {
    self.id = id
    self.object = object
    self.attributes = attributes
    self.createdAt = createdAt
    self.updatedAt = updatedAt ?? createdAt
    self.revision = revision
  }

  /// The value of an attribute; nil where the record has none.
  package subscript(slug: AttributeSlug) -> JSON? {
    attributes.first { $0.key == slug.text }?.value
  }

  /// The entity tag of its present state (RFC 9110, section 8.8.3): a strong one.
  package var entityTag: String { "\"\(revision)\"" }
}

extension StoredRecord {
  /// The columns that `init(row:)` reads, for a `SELECT`.
  static let columns = "object, id, attributes, createdAt, updatedAt, revision"

  /// Reads a row of `records`.
  init(row: Row) throws {
    let attributes: String = try row.decode(forColumn: "attributes")
    self.init(
      id: RecordID(try row.decode(forColumn: "id")),
      object: ObjectSlug(try row.decode(forColumn: "object")),
      attributes: try JSON(parsing: attributes).members ?? [],
      createdAt: try row.decode(forColumn: "createdAt"),
      updatedAt: try row.decode(forColumn: "updatedAt"),
      revision: try row.decode(forColumn: "revision"))
  }
}
