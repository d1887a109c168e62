package import AmendCore

extension Wire {
  /// An object as the API writes it.
  package static func json(
    _ object: ObjectSchema, createdAt: String? = nil, updatedAt: String? = nil
  ) -> JSON {
    [
      "slug": .string(Text(object.slug.text)),
      "singularName": .string(Text(object.singularName)),
      "pluralName": .string(Text(object.pluralName)),
      "isStandard": .bool(object.isStandard),
      "isActive": .bool(object.isActive),
      "attributes": .array(object.attributes.map { json($0) }),
      "createdAt": createdAt.json,
      "updatedAt": updatedAt.json,
    ]
  }

  /// An attribute as the API writes it, with the keys that its type calls for.
  package static func json(_ attribute: Attribute) -> JSON {
    .object(
      [
        .init("key", .string(Text(attribute.slug.text))),
        .init("label", .string(Text(attribute.label))),
        .init("type", .string(Text(attribute.typeName))),
        .init("isRequired", .bool(attribute.isRequired)),
        .init("isStandard", .bool(attribute.isStandard)),
        .init("isUnique", .bool(attribute.isUnique)),
        .init("isArchived", .bool(attribute.isArchived)),
      ] + details(of: attribute))
  }

  private static func details(of attribute: Attribute) -> [JSON.Member] {
    var members: [JSON.Member] = []
    if !attribute.validation.isEmpty {
      members.append(.init("validation", .array(attribute.validation.map { .string(Text($0)) })))
    }
    if !attribute.options.isEmpty {
      members.append(.init("options", .array(attribute.options.map(json))))
    }
    if let type = attribute.relationType {
      members.append(.init("relationType", .string(Text(type))))
    }
    if let object = attribute.relatedObject {
      members.append(.init("relatedObjectSlug", .string(Text(object.text))))
    }
    if let currency = attribute.currency {
      members += [
        .init("currency", .string(Text(currency.code))),
        .init("currencyDisplay", .string(Text(currency.display))),
        .init("currencyDecimal", .bool(currency.hasDecimals)),
        .init("currencyGrouping", .bool(currency.isGrouped)),
      ]
    }
    return members
  }

  private static func json(_ option: Option) -> JSON {
    let color = option.color.map { [JSON.Member("color", .string(Text($0)))] } ?? []
    return .object(
      [.init("id", option.id.json), .init("value", .string(Text(option.label)))] + color)
  }
}
