import AmendCore
import Testing

struct NumberFieldTests {
  private let price = Attribute(slug: "price", label: "Price", typeName: "number")

  @Test(arguments: [
    ("49", "49"), (" +5 ", "5"), ("-0", "0"), ("007", "7"), ("", "null"), ("1e3", "1000"),
    ("49.0", "49"), ("12.5", "Price takes whole numbers; type one without a fraction."),
    ("abc", "\"abc\" is not a number; type digits only, such as 1500."),
    ("1,000", "\"1,000\" is not a number; type digits only, such as 1500."),
    ("1.000", "\"1.000\" may be 1 or a thousand times that; type digits only, such as 1500."),
    ("--1", "\"--1\" is not a number; type digits only, such as 1500."),
    (
      "9223372036854775808",
      "Price takes numbers from -9223372036854775808 to 9223372036854775807; type a smaller one."
    ),
  ])
  func `whole numbers are taken and others refused`(_ text: String, _ result: String) {
    #expect(typed(text, price) == result)
  }

  @Test func `a fraction that the service holds keeps its digits and can be left as it is`() {
    let read = price.value(of: .number(Number("12.50") ?? 0))
    #expect(price.text(of: read) == "12.50")
    let context = ParseContext(today: CalendarDate(daysSinceEpoch: 0))
    #expect(price.value(typed: "12.50", in: context).means(read))
  }
}
