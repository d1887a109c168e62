/// A mark from 0 to 5, typed as a digit or as stars: `3` or `★★★☆☆`.
package struct RatingField: FieldType {
  package let name = "rating"
  package let help = "A mark from 0 to 5, typed as a digit or as stars: 3 or ★★★☆☆."
  /// The best mark (heading "Where the public text is silent").
  package static let best: Int64 = 5

  package init() {}

  package func editor(for attribute: Attribute) -> EditorStyle { .line }

  package func read(_ json: JSON, for attribute: Attribute) -> Value? {
    guard case .number(let number) = json else { return nil }
    return .number(number)
  }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? {
    guard case .number(let number) = value else { return nil }
    return .number(number.int64.map { Number($0) } ?? number)
  }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    let typed = text.trimmed
    if typed.isEmpty { return .null }
    if typed.allSatisfy({ "★☆*".contains($0) }) {
      return .number(Number(Int64(typed.prefix { $0 != "☆" }.count)))
    }
    guard let number = Number(typed: typed) else {
      throw Complaint("\(typed.quoted) is not a rating; type a number from 0 to 5.")
    }
    return .number(number)
  }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .number(let number) = value else { return "" }
    return number.text
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? {
    guard case .number(let number) = value else { return nil }
    if let mark = number.int64, (0...RatingField.best).contains(mark) { return nil }
    return Complaint("\(attribute.label) goes from 0 to 5; type a whole number of them.")
  }

  package var samples: [FieldSample] {
    let rating = Attribute(slug: "rating", label: "Rating", typeName: name)
    let marks = (0...RatingField.best).map { Value.number(Number($0)) }
    return [
      FieldSample(
        rating, marks + [Number("3.5"), Number("77")].compactMap { $0.map { .number($0) } })
    ]
  }
}
