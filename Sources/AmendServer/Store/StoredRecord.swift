package import AmendCore
import AmendSQLite

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
  /// The columns that `init(_:)` reads, for the beginning of a `SELECT`.
  static let columns = "object, id, attributes, createdAt, updatedAt, revision"
  /// How many those are.
  static let columnCount: CInt = 6

  /// Reads a row of `records`.
  init(_ row: ResultRow) throws {
    self.init(
      id: RecordID(try row.text(1)),
      object: ObjectSlug(try row.text(0)),
      attributes: try JSON(parsing: try row.text(2)).members ?? [],
      createdAt: try row.text(3),
      updatedAt: try row.text(4),
      revision: row.integer(5))
  }
}
