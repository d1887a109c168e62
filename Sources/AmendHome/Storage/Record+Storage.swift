package import AmendCore

extension Record {
  /// The form in which a draft keeps the record; each value is text, as received.
  package var stored: JSON {
    let values = attributes.sorted { $0.key < $1.key }.map { slug, json in
      JSON.Member(slug.text, .string(Text(json.compact)))
    }
    return [
      "object": .string(Text(object.text)), "id": .string(Text(id.text)),
      "attributes": .object(values), "created_at": .stored(createdAt),
      "updated_at": .stored(updatedAt), "etag": .stored(entityTag),
    ]
  }

  /// Takes the stored form; nil for anything else.
  package init?(stored: JSON) {
    guard let object = stored["object"]?.string, let id = stored["id"]?.string,
      let members = stored["attributes"]?.members
    else { return nil }
    var attributes: [AttributeSlug: JSON] = [:]
    for member in members {
      guard let text = member.value.string, let json = JSON(storedText: text) else { return nil }
      attributes[AttributeSlug(member.key)] = json
    }
    self.init(
      id: RecordID(id), object: ObjectSlug(object), attributes: attributes,
      createdAt: stored["created_at"]?.string, updatedAt: stored["updated_at"]?.string,
      entityTag: stored["etag"]?.string)
  }
}

extension JSON {
  /// The text, or null for none.
  static func stored(_ text: String?) -> JSON { text.map { .string(Text($0)) } ?? .null }

  /// The texts.
  static func stored(_ texts: [String]) -> JSON { .array(texts.map { .string(Text($0)) }) }
}
