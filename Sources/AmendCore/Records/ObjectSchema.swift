/// An object of the CRM with the attributes that its records have.
package struct ObjectSchema: Hashable, Sendable {
  package let slug: ObjectSlug
  package var singularName: String
  package var pluralName: String
  /// Whether it is one of the service's own, `people` and `companies`.
  package var isStandard: Bool
  package var isActive: Bool
  /// In the order of the schema, which is the order of the form.
  package private(set) var attributes: [Attribute]
  private var positions: [AttributeSlug: Int]

  package init(
    slug: ObjectSlug, singularName: String? = nil, pluralName: String? = nil,
    isStandard: Bool = false, isActive: Bool = true, attributes: [Attribute]
  ) {
    self.slug = slug
    self.singularName = singularName ?? slug.text
    self.pluralName = pluralName ?? slug.text
    self.isStandard = isStandard
    self.isActive = isActive
    self.attributes = attributes
    positions = Dictionary(
      attributes.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The attribute of that slug.
  package subscript(slug: AttributeSlug) -> Attribute? {
    positions[slug].map { attributes[$0] }
  }

  /// Where the attribute stands in the schema's order, from 0.
  package func position(of slug: AttributeSlug) -> Int? { positions[slug] }
}
