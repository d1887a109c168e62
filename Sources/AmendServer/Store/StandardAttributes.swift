import AmendCore

/// The attributes that every object has, made by the service and not writable.
enum StandardAttributes {
  /// An object's own attributes between `id` and the two times.
  static func around(_ attributes: [StoredAttribute], at now: String) -> [StoredAttribute] {
    let id = standard("id", "ID", "text", isRequired: true, at: now)
    let createdAt = standard("created_at", "Created At", "datetime", isRequired: true, at: now)
    let updatedAt = standard("updated_at", "Updated At", "datetime", isRequired: false, at: now)
    return [id] + attributes + [createdAt, updatedAt]
  }

  private static func standard(
    _ slug: AttributeSlug, _ label: String, _ type: String, isRequired: Bool, at now: String
  ) -> StoredAttribute {
    let attribute = Attribute(
      slug: slug, label: label, typeName: type, isRequired: isRequired, isStandard: true)
    return StoredAttribute(attribute, createdAt: now)
  }
}
