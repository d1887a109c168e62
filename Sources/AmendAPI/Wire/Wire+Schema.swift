package import AmendCore

extension Wire {
  /// Reads an object from an answer: under `object` or `data`, or bare.
  ///
  /// `slug` is taken where the answer has none; throws when there is neither.
  package static func object(
    from answer: JSON, slug: ObjectSlug? = nil
  ) throws(WireError) -> ObjectSchema {
    let content = try content(of: answer, under: "object", "data")
    guard let slug = content.text("slug").map({ ObjectSlug($0) }) ?? slug else {
      throw WireError("its object has no slug")
    }
    var seen: Set<AttributeSlug> = []
    let attributes = (content.field("attributes")?.array ?? []).compactMap(attribute)
      .filter { seen.insert($0.slug).inserted }
    return ObjectSchema(
      slug: slug, singularName: content.text("singularName"),
      pluralName: content.text("pluralName"), isStandard: content.flag("isStandard") ?? false,
      isActive: content.flag("isActive") ?? true, attributes: attributes)
  }

  /// Reads an attribute from an answer: under `attribute` or `data`, or bare.
  package static func attribute(from answer: JSON) throws(WireError) -> Attribute {
    let content = try content(of: answer, under: "attribute", "data")
    guard let attribute = attribute(content) else { throw WireError("its attribute has no key") }
    return attribute
  }

  /// An attribute as it stands in a schema; nil where it has no key.
  private static func attribute(_ json: JSON) -> Attribute? {
    guard let key = json.text("key") ?? json.text("slug") else { return nil }
    return Attribute(
      slug: AttributeSlug(key), label: json.text("label") ?? json.text("name"),
      typeName: json.text("type") ?? "unknown", isRequired: json.flag("isRequired") ?? false,
      isStandard: json.flag("isStandard") ?? false, isUnique: json.flag("isUnique") ?? false,
      isArchived: json.flag("isArchived") ?? false,
      options: (json.field("options")?.array ?? []).compactMap(option),
      relatedObject: json.text("relatedObjectSlug").map { ObjectSlug($0) },
      relationType: json.text("relationType"), currency: currency(json),
      validation: (json.field("validation")?.array ?? []).compactMap(\.string))
  }

  private static func option(_ json: JSON) -> Option? {
    guard let id = json["id"].flatMap({ OptionID($0) }) else { return nil }
    let label = json.text("value") ?? json.text("label") ?? json.text("name")
    return Option(id: id, label: label ?? id.description, color: json.text("color"))
  }

  private static func currency(_ json: JSON) -> Currency? {
    guard let code = json.text("currency") else { return nil }
    return Currency(
      code: code, display: json.text("currencyDisplay") ?? "symbol",
      hasDecimals: json.flag("currencyDecimal") ?? true,
      isGrouped: json.flag("currencyGrouping") ?? true)
  }
}
