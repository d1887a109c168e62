package import AmendCore

extension ObjectSchema {
  /// The form in which a draft keeps the schema that it was made under.
  package var stored: JSON {
    [
      "slug": .string(Text(slug.text)), "singular": .string(Text(singularName)),
      "plural": .string(Text(pluralName)), "standard": .bool(isStandard),
      "active": .bool(isActive), "attributes": .array(attributes.map(\.stored)),
    ]
  }

  /// Takes the stored form; nil for anything else.
  package init?(stored: JSON) {
    guard let slug = stored["slug"]?.string,
      let attributes = stored["attributes"]?.array?.every({ Attribute(stored: $0) })
    else { return nil }
    self.init(
      slug: ObjectSlug(slug), singularName: stored["singular"]?.string,
      pluralName: stored["plural"]?.string, isStandard: stored["standard"]?.bool ?? false,
      isActive: stored["active"]?.bool ?? true, attributes: attributes)
  }
}

extension Attribute {
  fileprivate var stored: JSON {
    [
      "slug": .string(Text(slug.text)), "label": .string(Text(label)),
      "type": .string(Text(typeName)), "required": .bool(isRequired),
      "standard": .bool(isStandard), "unique": .bool(isUnique), "archived": .bool(isArchived),
      "options": .array(options.map(\.stored)), "related": .stored(relatedObject?.text),
      "relation": .stored(relationType), "currency": currency?.stored ?? .null,
      "validation": .stored(validation),
    ]
  }

  fileprivate init?(stored: JSON) {
    guard let slug = stored["slug"]?.string, let typeName = stored["type"]?.string,
      let options = stored["options"]?.array?.every({ Option(stored: $0) }),
      let validation = stored["validation"]?.array?.every(\.string)
    else { return nil }
    self.init(
      slug: AttributeSlug(slug), label: stored["label"]?.string, typeName: typeName,
      isRequired: stored["required"]?.bool ?? false,
      isStandard: stored["standard"]?.bool ?? false, isUnique: stored["unique"]?.bool ?? false,
      isArchived: stored["archived"]?.bool ?? false, options: options,
      relatedObject: stored["related"]?.string.map { ObjectSlug($0) },
      relationType: stored["relation"]?.string,
      currency: stored["currency"].flatMap { Currency(stored: $0) }, validation: validation)
  }
}

extension Option {
  fileprivate var stored: JSON {
    ["id": id.json, "label": .string(Text(label)), "color": .stored(color)]
  }

  fileprivate init?(stored: JSON) {
    guard let id = stored["id"].flatMap({ OptionID($0) }), let label = stored["label"]?.string
    else { return nil }
    self.init(id: id, label: label, color: stored["color"]?.string)
  }
}

extension Currency {
  fileprivate var stored: JSON {
    [
      "code": .string(Text(code)), "display": .string(Text(display)),
      "decimals": .bool(hasDecimals), "grouped": .bool(isGrouped),
    ]
  }

  fileprivate init?(stored: JSON) {
    guard let code = stored["code"]?.string, let display = stored["display"]?.string,
      let hasDecimals = stored["decimals"]?.bool, let isGrouped = stored["grouped"]?.bool
    else { return nil }
    self.init(code: code, display: display, hasDecimals: hasDecimals, isGrouped: isGrouped)
  }
}
