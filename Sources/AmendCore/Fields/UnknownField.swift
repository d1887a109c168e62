/// A type that amend does not know: shown as JSON, never written.
package struct UnknownField: FieldType {
  package let name: String
  package let help = "amend does not know this type; it is shown as JSON and never written."

  package init(name: String) { self.name = name }

  package func editor(for attribute: Attribute) -> EditorStyle { .none }

  package func read(_ json: JSON, for attribute: Attribute) -> Value? { nil }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? { nil }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    throw Complaint("amend does not know the type \(name) and leaves such values alone.")
  }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String { "" }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? { nil }

  package var samples: [FieldSample] { [] }
}
