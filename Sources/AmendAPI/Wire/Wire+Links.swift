package import AmendCore

extension Wire {
  /// The body of a `…/relation` call, as the client writes it.
  package static func linkChange(
    of attribute: AttributeSlug, add: [RecordID], remove: [RecordID]
  ) -> JSON {
    [
      "attributeSlug": .string(Text(attribute.text)),
      "add": .array(add.map { .string(Text($0.text)) }),
      "remove": .array(remove.map { .string(Text($0.text)) }),
    ]
  }

  /// Reads the body of a `…/relation` call; a list that is missing is empty. Throws when there is
  /// no attribute, or a list holds anything but ids.
  package static func linkChange(
    from body: JSON
  ) throws(WireError) -> (attribute: AttributeSlug, add: [RecordID], remove: [RecordID]) {
    guard let attribute = body.text("attributeSlug") else {
      throw WireError("its attributeSlug is missing")
    }
    return (AttributeSlug(attribute), try ids("add", in: body), try ids("remove", in: body))
  }

  private static func ids(_ key: String, in body: JSON) throws(WireError) -> [RecordID] {
    guard let list = body[key] else { return [] }
    let ids = (list.array ?? []).compactMap(\.string)
    guard ids.count == list.array?.count else { throw WireError("its \(key) is no list of ids") }
    return ids.map { RecordID($0) }
  }
}
