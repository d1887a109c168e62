/// A whole number, negative ones included, without grouping: `1500`.
package struct NumberField: FieldType {
  package let name = "number"
  package let help = "A whole number, negative ones included, without grouping: 1500."

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

  /// A fraction or a number too large is taken here and refused by `check`, so that one which the
  /// service holds can be opened and left as it is.
  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    let typed = text.trimmed
    if typed.isEmpty { return .null }
    guard let number = Number(typed: typed) else {
      throw Complaint("\(typed.quoted) is not a number; type digits only, such as 1500.")
    }
    // Half of Europe writes a thousand like that, and what it is in JSON is one.
    if number.isWhole, Amount.isGroupedByPoints(typed) {
      throw Complaint(
        "\(typed.quoted) may be \(number.int64.map(String.init) ?? "") or a thousand times that; "
          + "type digits only, such as 1500.")
    }
    return .number(number)
  }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .number(let number) = value else { return "" }
    return number.text
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? {
    guard case .number(let number) = value, number.int64 == nil else { return nil }
    guard number.isWhole else {
      return Complaint("\(attribute.label) takes whole numbers; type one without a fraction.")
    }
    return Complaint(
      "\(attribute.label) takes numbers from \(Int64.min) to \(Int64.max); type a smaller one.")
  }

  package var samples: [FieldSample] {
    let price = Attribute(slug: "price", label: "Price", typeName: name)
    let texts = ["0", "29", "-7", "9223372036854775807", "-9223372036854775808", "12.5", "1e30"]
    return [FieldSample(price, texts.compactMap { Number($0) }.map { .number($0) })]
  }
}

extension Number {
  /// Takes a number as a person types it: besides JSON's notation a plus sign and zeros in front.
  init?(typed text: String) {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let zeros = digits.prefix { $0 == "0" }.count
    let significant = digits.dropFirst(zeros)
    let needsZero = zeros > 0 && !(significant.first.map { $0.isWholeNumber } ?? false)
    self.init((isNegative ? "-" : "") + (needsZero ? "0" : "") + significant)
  }
}
