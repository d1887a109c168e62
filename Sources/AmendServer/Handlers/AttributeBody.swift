import AmendCore

/// The body of `POST /crm/objects/{slug}/attributes`.
package struct AttributeBody: Sendable {
  /// The object to which a relation points.
  let relatedObject: ObjectSlug?
  private let label: String
  private let typeName: String
  private let isRequired: Bool
  private let isUnique: Bool
  private let validation: [String]
  private let options: [Option]
  private let relationType: String?
  private let relatedObjectLabel: String?
  private let currency: Currency?

  /// Throws a 422 that names what is missing or not allowed. What the type has no use for is left
  /// out, but must be in its form too.
  init(_ body: JSON) throws(Refusal) {
    var reader = try BodyReader(body)
    label = reader.text("label", isRequired: true) ?? ""
    typeName = reader.choice("type", of: AttributeBody.types, isRequired: true) ?? ""
    isRequired = reader.flag("isRequired") ?? false
    isUnique = reader.flag("isUnique") ?? false
    validation = reader.texts("validation") ?? []
    let takesOptions = ["select", "multiselect", "status"].contains(typeName)
    let options = OptionList.read(&reader, besides: []) ?? []
    self.options = takesOptions ? options : []
    let isRelation = typeName == "relation"
    let relation = reader.choice("relationType", of: AttributeBody.relations)
    relationType = isRelation ? relation ?? "many_to_many" : nil
    let object = reader.text("relatedObjectSlug", isRequired: isRelation)
    relatedObject = isRelation ? object.map { ObjectSlug($0) } : nil
    let label = reader.text("relatedObjectLabel")
    relatedObjectLabel = isRelation ? label : nil
    let isCurrency = typeName == "currency"
    let currency = AttributeBody.currency(&reader, isRequired: isCurrency)
    self.currency = isCurrency ? currency : nil
    try reader.finish()
  }

  /// The key made of the label, with `_2`, `_3` where it is taken.
  func key(besides taken: Set<AttributeSlug>) -> AttributeSlug {
    let words = label.lowercased().unicodeScalars.split { scalar in
      !("a"..."z").contains(scalar) && !("0"..."9").contains(scalar)
    }
    let joined = words.map { String($0) }.joined(separator: "_")
    let key = joined.isEmpty ? "attribute" : joined
    let candidates = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? key : "\(key)_\($0)" }
    return candidates.map { AttributeSlug($0) }.first { !taken.contains($0) } ?? AttributeSlug(key)
  }

  /// The attribute that the body asks for.
  func attribute(key: AttributeSlug, createdAt now: String) -> StoredAttribute {
    let attribute = Attribute(
      slug: key, label: label, typeName: typeName, isRequired: isRequired, isUnique: isUnique,
      options: options, relatedObject: relatedObject, relationType: relationType,
      currency: currency, validation: validation)
    return StoredAttribute(attribute, relatedObjectLabel: relatedObjectLabel, createdAt: now)
  }

  private static func currency(_ reader: inout BodyReader, isRequired: Bool) -> Currency {
    Currency(
      code: reader.text("currency", isRequired: isRequired) ?? "",
      display: reader.choice("currencyDisplay", of: displays) ?? "symbol",
      hasDecimals: reader.flag("currencyDecimal") ?? true,
      isGrouped: reader.flag("currencyGrouping") ?? true)
  }

  /// How a currency may be shown.
  static let displays = ["symbol", "code", "name"]
  /// The types that an attribute may have.
  static let types = [
    "text", "number", "phone_number", "date", "datetime", "checkbox", "select", "multiselect",
    "rating", "relation", "status", "user", "currency",
  ]
  /// How many records a relation may link on either side.
  static let relations = ["one_to_one", "one_to_many", "many_to_one", "many_to_many"]
}
