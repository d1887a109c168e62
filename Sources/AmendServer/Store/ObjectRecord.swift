package import AmendCore

/// A record together with the object that says what its values mean.
package struct ObjectRecord: Sendable {
  package let record: StoredRecord
  package let object: StoredObject

  /// The record as the API writes it: every attribute of the schema in its order, `null` where
  /// there is no value, and beside an option's id its label and colour.
  package var json: JSON {
    let values = Dictionary(
      record.attributes.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    let attributes = object.attributes.filter { !$0.attribute.isStandard }.map { stored in
      JSON.Member(
        stored.slug.text,
        ObjectRecord.labelled(values[stored.slug.text] ?? .null, for: stored.attribute))
    }
    return [
      "id": .string(Text(record.id.text)),
      "objectSlug": .string(Text(record.object.text)),
      "attributes": .object(attributes),
      "createdAt": .string(Text(record.createdAt)),
      "updatedAt": .string(Text(record.updatedAt)),
    ]
  }

  private static func labelled(_ value: JSON, for attribute: Attribute) -> JSON {
    guard !attribute.options.isEmpty,
      ["select", "status", "multiselect"].contains(attribute.typeName)
    else { return value }
    if let options = value.array { return .array(options.map { labelled($0, for: attribute) }) }
    guard let id = value["id"].flatMap(OptionID.init), let option = attribute.option(id) else {
      return value
    }
    return [
      "id": id.json, "value": .string(Text(option.label)),
      "color": option.color.map { .string(Text($0)) } ?? .null,
    ]
  }
}
