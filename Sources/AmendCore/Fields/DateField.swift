/// A day, such as `2025-12-31`, `31.12.2025`, `tomorrow`, `+3d`, `in 2 weeks` or `next fri`.
package struct DateField: FieldType {
  package let name = "date"
  package let help =
    "A day, such as 2025-12-31, 31.12.2025, tomorrow, +3d, -2w, in 2 weeks or next fri."

  package init() {}

  package func editor(for attribute: Attribute) -> EditorStyle { .date }

  package func read(_ json: JSON, for attribute: Attribute) -> Value? {
    json.string.flatMap { CalendarDate($0) }.map { .date($0) }
  }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? {
    guard case .date(let date) = value else { return nil }
    return .string(Text(date.description))
  }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    text.trimmed.isEmpty ? .null : .date(try CalendarDate(typed: text, today: context.today))
  }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .date(let date) = value else { return "" }
    return date.description
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? { nil }

  package var samples: [FieldSample] {
    let launched = Attribute(slug: "launched_at", label: "Launched At", typeName: name)
    let texts = ["2025-12-31", "2024-02-29", "0000-01-01", "9999-12-31"]
    return [FieldSample(launched, texts.compactMap { CalendarDate($0) }.map { .date($0) })]
  }
}
