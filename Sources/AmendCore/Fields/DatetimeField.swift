/// A day and a time, such as `2025-12-31 14:30`, `tomorrow 09:00`, `now` or
/// `2025-12-31T14:30:00+02:00`; a day alone means its midnight.
package struct DatetimeField: FieldType {
  package let name = "datetime"
  package let help =
    "A day and a time, such as 2025-12-31 14:30, tomorrow 09:00, now or 2025-12-31T14:30:00+02:00; "
    + "a day alone means its midnight."

  package init() {}

  package func editor(for attribute: Attribute) -> EditorStyle { .line }

  package func read(_ json: JSON, for attribute: Attribute) -> Value? {
    json.string.flatMap { Moment($0) }.map { .moment($0) }
  }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? {
    guard case .moment(let moment) = value else { return nil }
    return .string(Text(moment.description))
  }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    text.trimmed.isEmpty ? .null : .moment(try Moment(typed: text, in: context))
  }

  /// The seconds are left out where there are none.
  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .moment(let moment) = value else { return "" }
    let isFullMinute = moment.secondOfDay % 60 == 0 && moment.fraction.isEmpty
    let clock = isFullMinute ? String(moment.clock.prefix(5)) : moment.clock
    return "\(moment.date) \(clock) \(moment.zone)"
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? { nil }

  package var samples: [FieldSample] {
    let seen = Attribute(slug: "seen_at", label: "Seen At", typeName: name)
    let texts = [
      "2025-06-01T10:00:00+00:00", "2026-01-10T09:00:00.000000Z", "2024-02-29T23:59:59.25-03:30",
      "0000-01-01T00:00:00+14:00",
    ]
    return [FieldSample(seen, texts.compactMap { Moment($0) }.map { .moment($0) })]
  }
}
