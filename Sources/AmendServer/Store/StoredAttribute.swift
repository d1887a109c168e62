import AmendAPI
package import AmendCore

/// An attribute as the store keeps it: what it is, and what only the API's answers hold.
package struct StoredAttribute: Hashable, Sendable {
  package var attribute: Attribute
  /// What a relation is called on the other side.
  package var relatedObjectLabel: String?
  package let createdAt: String
  package var updatedAt: String

  package init(
    _ attribute: Attribute, relatedObjectLabel: String? = nil, createdAt: String,
    updatedAt: String? = nil
  ) {
    self.attribute = attribute
    self.relatedObjectLabel = relatedObjectLabel
    self.createdAt = createdAt
    self.updatedAt = updatedAt ?? createdAt
  }

  package var slug: AttributeSlug { attribute.slug }

  /// The attribute as the API writes it (heading "Objects (schemas)").
  package var json: JSON {
    .object(
      (definition.members ?? []) + [
        .init("createdAt", .string(Text(createdAt))),
        .init("updatedAt", .string(Text(updatedAt))),
      ])
  }
}

extension StoredAttribute {
  /// The attribute as the API writes it, without the two times: the form in which it is kept.
  var definition: JSON {
    let label = relatedObjectLabel.map {
      [JSON.Member("relatedObjectLabel", .string(Text($0)))]
    }
    return .object((Wire.json(attribute).members ?? []) + (label ?? []))
  }

  /// Reads what was kept.
  init(definition: JSON, createdAt: String, updatedAt: String) throws(WireError) {
    self.init(
      try Wire.attribute(from: definition),
      relatedObjectLabel: definition["relatedObjectLabel"]?.string, createdAt: createdAt,
      updatedAt: updatedAt)
  }
}
