import AmendCore
import AmendHome
import AmendTestSupport
import Testing

struct RecordDocumentTests {
  private static let context = ParseContext(today: CalendarDate(daysSinceEpoch: 0))
  private let document = RecordDocument(
    EditSession(schema: SampleProduct.schema, record: SampleProduct.record),
    names: SampleProduct.names, context: context)

  /// What replacing one line by another changes.
  private func body(_ line: String, _ other: String) throws -> String {
    #expect(document.text.contains(line))
    return try document.patch(from: document.text.replacing(line, with: other))
      .body(for: SampleProduct.schema).compact
  }

  @Test func `every attribute has its type above it, and its choices`() {
    let text = document.text
    #expect(text.contains("# Price: number\nprice: 29\n"))
    #expect(
      text.contains("# one of: New, Sale, Clearance\ntags:\n  - \"New\"\n  - \"Clearance\"\n"))
    #expect(text.contains("  - \"sup-1\"  # Nordic Textiles\n"))
    #expect(text.contains("phone: null\n"))
  }

  @Test func `what is read-only or of a type not known is a comment`() {
    #expect(document.text.contains("\n# updated_at: "))
    #expect(document.text.contains("\n# geometry: "))
    #expect(!document.text.contains("legacy"))
  }

  @Test func `a text that comes back as it was changes nothing`() throws {
    #expect(try document.patch(from: document.text).isEmpty)
    #expect(try document.patch(from: "").isEmpty)
    #expect(try document.patch(from: "# all gone\n").isEmpty)
  }

  @Test(arguments: [
    ("price: 29", "price: 31", #"{"price":31}"#),
    ("price: 29\n", "", "{}"),
    ("price: 29", "price:", #"{"price":null}"#),
    ("price: 29", "price: ~", #"{"price":null}"#),
    ("name: \"Summer dress\"", "name: \"\"", #"{"name":""}"#),
    ("name: \"Summer dress\"", "name: 'null'", #"{"name":"null"}"#),
    ("name: \"Summer dress\"", "name: |-\n  two\n  lines", #"{"name":"two\nlines"}"#),
    ("in_stock: true", "in_stock: no", #"{"in_stock":false}"#),
    ("category: \"Dresses\"", "category: Shoes", #"{"category":{"id":"opt_def456"}}"#),
    ("  - \"Clearance\"\n", "  - Sale\n", #"{"tags":[{"id":1},{"id":2}]}"#),
    ("  - \"New\"\n  - \"Clearance\"\n", "  []\n", #"{"tags":[]}"#),
    ("  - \"sup-1\"  # Nordic Textiles\n", "", #"{"suppliers":["sup-2"]}"#),
  ])
  func `what differs is a change`(line: String, other: String, expected: String) throws {
    #expect(try body(line, other) == expected)
  }

  @Test(arguments: [
    ("price: 29", "price: abc", "not a number"),
    ("price: 29", "prize: 29", "no attribute prize"),
    ("price: 29", "price: [1, 2]", "one value and no list"),
    ("price: 29", "price: {a: 1}", "no keys of its own"),
    ("price: 29", "price: \"29", "malformed"),
    ("price: 29", "price: 29\nprice: 30", "given twice"),
    ("price: 29", "updated_at: 2025-01-01", "cannot be changed"),
    ("category: \"Dresses\"", "category: Hats", "no option"),
    ("category: \"Dresses\"", "category: [Dresses, Shoes]", "one option"),
    ("name: \"Summer dress\"", "name:", "required"),
  ])
  func `a mistake is told with its line`(line: String, other: String, expected: String) throws {
    let text = document.text.replacing(line, with: other)
    let mistake = try #require(throws: RecordDocument.Mistake.self) {
      try document.patch(from: text)
    }
    #expect(mistake.message.contains(expected))
    let shown = document.text(text, telling: mistake)
    #expect(shown.hasPrefix("#! Line \(mistake.line + 2): "))
    #expect(RecordDocument.withoutNotes(shown) == text)
    #expect(mistake.line > 3)
  }

  @Test(arguments: [
    "", " ", "\n", "\n\n", "two\nlines", "ends\n", "ends\n\n", " leads\nwith", "# no comment",
    "a: b", "\"quoted\" \\ /", "null", "yes", "*star &anchor *anchor", "tab\there\nthere",
    "\u{1B}[31m\u{7}\r\n", "\u{85}\u{2028}\u{FEFF}\u{202E}x", "e\u{301}\u{E9}", "👩‍👩‍👧‍👦\n日本語",
    "\u{7F}\u{FFFF}\u{10FFFF}",
    "- a\n- b", "--- x\n...", "trailing \nspace ", "%TAG\n|",
  ])
  func `any text is written and read to the code point`(text: String) throws {
    var record = SampleProduct.record
    record.attributes["name"] = .string(Text(text))
    let session = EditSession(schema: SampleProduct.schema, record: record)
    let other = RecordDocument(session, names: Names(), context: RecordDocumentTests.context)
    #expect(try other.patch(from: other.text).isEmpty)
    // Read on other values, every one of them is a change and comes back whole.
    let name = try document.patch(from: other.text)["name"]?.after
    #expect(name == .text(Text(text)))
  }

  @Test func `what others named cannot leave its comment`() {
    var schema = SampleProduct.schema
    schema = ObjectSchema(
      slug: schema.slug, singularName: "", pluralName: "",
      attributes: [
        Attribute(
          slug: "stage", label: "Stage\nprice: 1", typeName: "status",
          options: [Option(id: .text("a"), label: "x\u{2028}price: 2")])
      ])
    let text = RecordDocument(
      EditSession(schema: schema, record: SampleProduct.record), names: Names(),
      context: RecordDocumentTests.context
    ).text
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("price") })
  }
}
