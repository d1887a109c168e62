/// One line of text, at most 255 characters.
package struct TextField: FieldType {
  package let name = "text"
  /// The limit of the API, in code points (heading "Records of custom objects").
  package static let longest = 255

  package init() {}

  package func editor(for attribute: Attribute) -> EditorStyle { .line }

  package func read(_ json: JSON, for attribute: Attribute) -> Value? {
    json.string.map { .text(Text($0)) }
  }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? {
    guard case .text(let text) = value else { return nil }
    return .string(text)
  }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value { .text(Text(text)) }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .text(let text) = value else { return "" }
    return text.string
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? {
    guard case .text(let text) = value else { return nil }
    let count = text.scalarCount
    guard count <= TextField.longest else {
      return Complaint(
        "\(count) characters are \(count - TextField.longest) more than the 255 that fit; "
          + "shorten it.")
    }
    return nil
  }

  package var samples: [FieldSample] { [] }
}
