import AmendCore
import Testing

struct CurrencyFieldTests {
  private func margin(_ currency: Currency?) -> Attribute {
    Attribute(slug: "margin", label: "Margin", typeName: "currency", currency: currency)
  }

  @Test(arguments: [
    ("1234.5", "1234.5"), ("1,234.50", "1234.50"), ("1.234,50", "1234.50"), ("1,234", "1234"),
    ("€1,234.00", "1234.00"), ("12,5 €", "12.5"), ("eur 7", "7"), ("7 euros", "7"), ("-€5", "-5"),
    ("€ -5", "-5"), ("−5", "-5"), ("1'234.50", "1234.50"), ("1 234 567,89", "1234567.89"),
    ("1.234.567", "1234567"), ("0.123", "0.123"), ("1234.567", "1234.567"), (".5", "0.5"),
    ("", "null"),
    ("007", "7"), ("1e3", "1e3"),
    ("1.234", "\"1.234\" may be 1234 or 1.2340; type it one of these ways."),
    ("1,23,456.5", "\"1,23,456.5\" is not an amount; type it such as 1234.50."),
    ("1,234.567.8", "\"1,234.567.8\" is not an amount; type it such as 1234.50."),
    ("$5", "Margin takes an amount in EUR; type it such as 1234.50."),
    ("five", "Margin takes an amount in EUR; type it such as 1234.50."),
    ("€", "\"€\" is not an amount; type it such as 1234.50."),
    (",", "\",\" is not an amount; type it such as 1234.50."),
  ])
  func `an amount is taken where there is one way to read it`(_ text: String, _ result: String) {
    #expect(typed(text, margin(Currency(code: "EUR"))) == result)
  }

  @Test(arguments: [
    (Currency(code: "EUR"), "1234567.5", "€1,234,567.50"),
    (Currency(code: "CHF"), "-2", "-CHF 2.00"),
    (Currency(code: "USD", display: "code"), "1000", "USD 1,000.00"),
    (Currency(code: "GBP", display: "name", isGrouped: false), "1000", "1000.00 pounds"),
    (Currency(code: "JPY", hasDecimals: false), "1000", "¥1,000"),
    (Currency(code: "EUR"), "0.12345", "€0.12345"), (Currency(code: "EUR"), "1.5e3", "€1,500.00"),
    (Currency(code: "EUR"), "1e400", "€1e400"), (Currency(code: ""), "1", "1.00"),
  ])
  func `an amount is shown as its currency has it, with every digit`(
    _ currency: Currency, _ digits: String, _ shown: String
  ) {
    let attribute = margin(currency)
    #expect(attribute.text(of: .number(Number(digits) ?? 0)) == shown)
  }
}
