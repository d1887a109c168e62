package import AmendCore

/// A record as a row of a table.
package struct RecordRow: Hashable, Sendable {
  package let id: RecordID
  /// What the record is called.
  package let name: String
  /// Its values in the order of the schema's attributes.
  private let values: [Value]

  package init(_ record: Record, in schema: ObjectSchema) {
    id = record.id
    name = record.displayName(in: schema)
    values = schema.attributes.map { $0.value(of: record.attributes[$0.slug]) }
  }

  /// The value at that position of the schema.
  package func value(at position: Int) -> Value {
    values.indices.contains(position) ? values[position] : .absent
  }
}

/// What the records of a table are sorted by.
package struct SortOrder: Hashable, Sendable {
  /// The attribute; nil for the name.
  package var slug: AttributeSlug?
  package var isDescending: Bool

  package init(_ slug: AttributeSlug?, isDescending: Bool = false) {
    self.slug = slug
    self.isDescending = isDescending
  }
}
