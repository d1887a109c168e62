package import AmendCore

/// An object as the store keeps it: its schema, and what only the API's answers hold.
package struct StoredObject: Sendable {
  package let slug: ObjectSlug
  package var singularName: String
  package var pluralName: String
  package var isStandard: Bool
  package var isActive: Bool
  package let createdAt: String
  package var updatedAt: String
  /// In the order of the form.
  package var attributes: [StoredAttribute]

  package init(
    slug: ObjectSlug, singularName: String, pluralName: String, isStandard: Bool = false,
    isActive: Bool = true, createdAt: String, updatedAt: String? = nil,
    attributes: [StoredAttribute] = []
  ) {
    self.slug = slug
    self.singularName = singularName
    self.pluralName = pluralName
    self.isStandard = isStandard
    self.isActive = isActive
    self.createdAt = createdAt
    self.updatedAt = updatedAt ?? createdAt
    self.attributes = attributes
  }

  /// The attribute of that slug.
  package subscript(slug: AttributeSlug) -> StoredAttribute? {
    attributes.first { $0.slug == slug }
  }

  /// The object as the API writes it (heading "Objects (schemas)").
  package var json: JSON {
    [
      "slug": .string(Text(slug.text)),
      "singularName": .string(Text(singularName)),
      "pluralName": .string(Text(pluralName)),
      "isStandard": .bool(isStandard),
      "isActive": .bool(isActive),
      "attributes": .array(attributes.map(\.json)),
      "createdAt": .string(Text(createdAt)),
      "updatedAt": .string(Text(updatedAt)),
    ]
  }
}
