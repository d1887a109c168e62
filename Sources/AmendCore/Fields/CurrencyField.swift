/// An amount of money, typed as `1234.5`, `1,234.50` or `€ 1.234,50`.
package struct CurrencyField: FieldType {
  package let name = "currency"
  package let help = "An amount of money, typed as 1234.5, 1,234.50 or € 1.234,50."

  package init() {}

  package func editor(for attribute: Attribute) -> EditorStyle { .line }

  package func read(_ json: JSON, for attribute: Attribute) -> Value? {
    guard case .number(let number) = json else { return nil }
    return .number(number)
  }

  package func write(_ value: Value, for attribute: Attribute) -> JSON? {
    guard case .number(let number) = value else { return nil }
    return .number(number)
  }

  package func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value {
    if text.trimmed.isEmpty { return .null }
    return .number(try Amount.parse(text, label: attribute.label, currency: attribute.currency))
  }

  package func show(_ value: Value, for attribute: Attribute, with names: Names) -> String {
    guard case .number(let number) = value else { return "" }
    return Amount.text(of: number, currency: attribute.currency)
  }

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? { nil }

  package var samples: [FieldSample] {
    let currencies: [Currency?] = [
      nil, Currency(code: "EUR"), Currency(code: "CHF", isGrouped: false),
      Currency(code: "USD", display: "code"), Currency(code: "GBP", display: "name"),
      Currency(code: "JPY", hasDecimals: false), Currency(code: "XYZ"), Currency(code: ""),
    ]
    let texts = [
      "0", "-0.5", "12.5", "1234567.891", "1.234", "0.123", "999.999", "1000", "-1234.50",
      "12345678901234567890123.45", "1.5e3", "1e400", "-25e-4", "5E-1000",
    ]
    let values = texts.compactMap { Number($0) }.map { Value.number($0) }
    return currencies.map { currency in
      FieldSample(
        Attribute(slug: "margin", label: "Margin", typeName: name, currency: currency), values)
    }
  }
}
