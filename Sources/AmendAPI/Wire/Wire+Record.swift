package import AmendCore

extension Wire {
  /// Reads a record from an answer: under `record`, `data`, `person` or `company`, or bare.
  ///
  /// Every value stays as received. Throws when the record has no id, or one that no path and no
  /// line of text could hold.
  package static func record(
    from answer: JSON, of object: ObjectSlug
  ) throws(WireError) -> Record {
    let content = try content(of: answer, under: "record", "data", "person", "company")
    guard let id = content.id("id", "uuid") else { throw WireError("its record has no id") }
    guard RecordReference("\(object)/\(id)") != nil else {
      throw WireError("the id of its record has blanks, slashes or control characters in it")
    }
    let (createdAt, updatedAt) = (content.text("createdAt"), content.text("updatedAt"))
    var attributes = attributes(of: content)
    // The schema counts these three among the attributes; an answer has them beside.
    let beside: [(AttributeSlug, String?)] = [
      ("id", id.text), ("created_at", createdAt), ("updated_at", updatedAt),
    ]
    for case (let slug, let text?) in beside where attributes[slug] == nil {
      attributes[slug] = .string(Text(text))
    }
    return Record(
      id: id, object: content.text("objectSlug").map { ObjectSlug($0) } ?? object,
      attributes: attributes, createdAt: createdAt, updatedAt: updatedAt)
  }

  private static func attributes(of content: JSON) -> [AttributeSlug: JSON] {
    switch content["attributes"] {
    case .object(let members)?: byAttribute(members)
    // What PHP makes of a map without entries.
    case .array([])?: [:]
    default: byAttribute(Zeeg.flatAttributes(of: content))
    }
  }

  private static func byAttribute(_ members: [JSON.Member]) -> [AttributeSlug: JSON] {
    Dictionary(members.map { (AttributeSlug($0.key), $0.value) }, uniquingKeysWith: { $1 })
  }

  /// A record as the API writes it, its attributes in the order given, else in that of the schema,
  /// where there is one.
  package static func json(
    _ record: Record, in schema: ObjectSchema? = nil, order: [AttributeSlug]? = nil
  ) -> JSON {
    func place(_ slug: AttributeSlug) -> Int {
      (order.map { $0.firstIndex(of: slug) } ?? schema?.position(of: slug)) ?? .max
    }
    let sorted = record.attributes.sorted { left, right in
      (place(left.key), left.key) < (place(right.key), right.key)
    }
    return [
      "id": .string(Text(record.id.text)),
      "objectSlug": .string(Text(record.object.text)),
      "attributes": .object(sorted.map { JSON.Member($0.key.text, $0.value) }),
      "createdAt": record.createdAt.json,
      "updatedAt": record.updatedAt.json,
    ]
  }
}

extension String? {
  /// The text, or null.
  var json: JSON { map { .string(Text($0)) } ?? .null }
}
