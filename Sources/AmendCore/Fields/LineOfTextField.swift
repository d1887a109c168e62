/// A type whose values are texts as they are typed: what differs is only what is checked.
package protocol LineOfTextField: FieldType {}

extension LineOfTextField {
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
}
