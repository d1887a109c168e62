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
  /// The columns that `init(row:)` reads, for the beginning of a `SELECT`.
  static let columns = "object, id, attributes, createdAt, updatedAt, revision"
  /// How many those are.
  static let columnCount = 6

  /// Reads a row of `records`, by place: to look for names takes longer than to read.
  init(row: Row) throws {
    let attributes: String = try row.decode(atIndex: 2)
    self.init(
      id: RecordID(try row.decode(atIndex: 1)),
      object: ObjectSlug(try row.decode(atIndex: 0)),
      attributes: try JSON(parsing: attributes).members ?? [],
      createdAt: try row.decode(atIndex: 3),
      updatedAt: try row.decode(atIndex: 4),
      revision: try row.decode(atIndex: 5))
  }
}
