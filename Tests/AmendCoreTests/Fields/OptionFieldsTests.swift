import AmendCore
import Testing

/// Select, status and multiselect.
struct OptionFieldsTests {
  private let category = Attribute(
    slug: "category", label: "Category", typeName: "select",
    options: [
      Option(id: .text("opt_1"), label: "Dresses"), Option(id: .number(2), label: "Shoes"),
      Option(id: .number(3), label: "Twin"), Option(id: .number(4), label: "Twin"),
    ])
  private var tags: Attribute {
    Attribute(slug: "tags", label: "Tags", typeName: "multiselect", options: category.options)
  }

  @Test(arguments: [
    ("Dresses", #"{"id":"opt_1"}"#), ("dresses ", #"{"id":"opt_1"}"#),
    ("opt_1", #"{"id":"opt_1"}"#),
    ("2", #"{"id":2}"#), ("", "null"), ("Twin (4)", #"{"id":4}"#),
    ("Twin", "\"Twin\" names several options; type one of the ids 3, 4."),
    ("Hats", "Category has no option \"Hats\"; choose Dresses, Shoes, Twin, Twin."),
  ])
  func `an option is found by its label or its id, which keeps its type`(
    _ text: String, _ result: String
  ) {
    #expect(typed(text, category) == result)
  }

  @Test func `of many options five are named`() {
    var attribute = category
    attribute.options = (1...9).map { Option(id: .number(Number($0)), label: "O\($0)") }
    #expect(
      typed("x", attribute) == "Category has no option \"x\"; choose O1, O2, O3, O4, O5, or 4 more."
    )
    attribute.options = []
    #expect(
      typed("x", attribute)
        == "Category has no option \"x\"; it has none yet, so add one in the CRM first.")
  }

  @Test(arguments: [
    ("Shoes, dresses,shoes", #"[{"id":2},{"id":"opt_1"}]"#), ("", "[]"), (" , ", "[]"),
    ("\"Shoes\" , 3", #"[{"id":2},{"id":3}]"#),
    ("\"Shoes", "A quote is not closed; put another one at the end of the item."),
    ("\"Shoes\" x", "Something follows the closing quote of an item; put a comma there."),
  ])
  func `several options stand between commas`(_ text: String, _ result: String) {
    #expect(typed(text, tags) == result)
  }

  @Test func `an id in the other JSON type means the option of the schema`() {
    #expect(category.value(of: ["id": "2"]) == .option(.number(2)))
    #expect(category.value(of: ["id": 9]) == .option(.number(9)))
  }

  @Test func `an option that is gone is shown as gone and not taken`() {
    let context = ParseContext(today: CalendarDate(daysSinceEpoch: 0))
    #expect(category.text(of: .option(.text("opt_x"))) == "opt_x (no such option)")
    let complaint = tags.complaint(about: .options([.number(2), .text("opt_x")]), in: context)
    #expect(
      complaint?.message
        == "\"opt_x\" is not an option of Tags; choose Dresses, Shoes, Twin, Twin.")
  }
}
