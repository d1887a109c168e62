/// What a relation and a user attribute share: the value is a list of ids.
package protocol LinksField: FieldType {}

extension LinksField {
  package func read(_ json: JSON, for attribute: Attribute) -> Value? {
    let elements = json.array ?? [json]
    let ids = elements.compactMap(\.linkedID)
    return ids.count == elements.count ? .links(ids) : nil
  }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? {
    guard case .links(let ids) = value else { return nil }
    return .array(ids.map { .string(Text($0.text)) })
  }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    var ids: [RecordID] = []
    for item in try CommaList.items(in: text) where !ids.contains(RecordID(item)) {
      ids.append(RecordID(item))
    }
    return .links(ids)
  }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .links(let ids) = value else { return "" }
    let source = attribute.namesSource
    return CommaList.text(
      of: ids.map { id in
        switch source.flatMap({ names[$0, id] }) {
        case .known(let name, _): name
        case .missing: "\(id) (no longer exists)"
        case .untold, nil: id.text
        }
      })
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? {
    guard case .links(let ids) = value else { return nil }
    if ids.contains(where: \.text.isEmpty) {
      return Complaint("\(attribute.label) holds an empty id; remove it.")
    }
    guard attribute.takesOneLink, Set(ids).count > 1 else { return nil }
    return Complaint("\(attribute.label) takes one record, not \(Set(ids).count); keep one.")
  }
}

extension JSON {
  /// The id that a link names: the bare id, or the `id` or `uuid` of an object.
  var linkedID: RecordID? {
    guard let text = string ?? first("id", "uuid")?.string, !text.isEmpty else { return nil }
    return RecordID(text)
  }
}

extension Attribute {
  /// Where the names of what this attribute links to belong; nil where it holds no links. A
  /// relation whose schema does not say to what keeps them under the empty slug.
  package var namesSource: Names.Source? {
    switch field {
    case is UserField: .members
    case is RelationField: .records(relatedObject ?? "")
    default: nil
    }
  }

  /// Where what it links to can be looked up: not where the schema does not say to what it links.
  package var lookupSource: Names.Source? {
    namesSource == .records("") ? nil : namesSource
  }
}
