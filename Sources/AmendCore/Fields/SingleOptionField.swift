/// What a select and a status share: the value is one option of the attribute's list.
package protocol SingleOptionField: FieldType {}

extension SingleOptionField {
  package func editor(for attribute: Attribute) -> EditorStyle {
    .picker(.options, isMultiple: false)
  }

  package func read(_ json: JSON, for attribute: Attribute) -> Value? {
    attribute.optionID(reading: json).map { .option($0) }
  }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? {
    guard case .option(let id) = value else { return nil }
    return ["id": id.json]
  }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    text.trimmed.isEmpty ? .null : .option(try attribute.optionID(typed: text))
  }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .option(let id) = value else { return "" }
    return attribute.name(of: id, with: names)
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? {
    guard case .option(let id) = value else { return nil }
    return attribute.complaint(aboutOption: id)
  }
}
