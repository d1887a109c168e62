import AmendCore
import AmendTestSupport
import Testing

/// What holds for every type of attribute, over the samples of each.
struct FieldLawsTests {
  static let context = ParseContext(
    today: CalendarDate(daysSinceEpoch: 20_416), zone: .fixed(minutes: 60))
  static let samples = FieldTypes.all.flatMap(\.samples)

  @Test func `every type of the API is known, once, and has samples`() {
    let names = [
      "text", "number", "phone_number", "date", "datetime", "checkbox", "select", "multiselect",
      "rating", "relation", "status", "user", "currency",
    ]
    #expect(FieldTypes.all.map(\.name).sorted() == names.sorted())
    for type in FieldTypes.all {
      #expect(!type.samples.isEmpty, "\(type.name)")
      for sample in type.samples { #expect(sample.attribute.typeName == type.name) }
    }
  }

  @Test func `what is shown parses back to what was there`() {
    for sample in Self.samples {
      for value in sample.values {
        let shown = sample.attribute.text(of: value)
        let parsed = sample.attribute.value(typed: shown, in: Self.context)
        #expect(parsed.means(value), "\(sample.attribute.typeName): \(shown)")
      }
    }
  }

  @Test func `what is written reads back as the same value`() throws {
    for sample in Self.samples {
      for value in sample.values {
        let json = try #require(sample.attribute.json(for: value))
        #expect(sample.attribute.value(of: json).means(value))
      }
    }
  }

  @Test func `no value but null is written where there is none`() {
    for attribute in Self.samples.map(\.attribute) {
      #expect(attribute.json(for: .null) == .null)
      #expect(attribute.json(for: .absent) == nil)
      #expect(attribute.json(for: .unparsed("x")) == nil)
      #expect(attribute.json(for: .foreign(["x": 1])) == nil)
      #expect(attribute.value(of: nil) == .absent)
      #expect(attribute.value(of: .null) == .null)
    }
  }

  @Test func `a value of another type is never written and does not pass`() {
    for attribute in Self.samples.map(\.attribute) {
      for value in Self.samples.flatMap(\.values) where attribute.json(for: value) == nil {
        #expect(attribute.complaint(about: value, in: Self.context)?.isWarning == false)
      }
    }
  }

  @Test func `whatever is received is taken or kept as it is`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      let attribute = random.attribute(slug: "a")
      let json = random.json(depth: 3)
      let value = attribute.value(of: json)
      if case .foreign(let kept) = value { #expect(kept == json) }
      _ = attribute.text(of: value)
      _ = attribute.complaint(about: value, in: Self.context)
      if let written = attribute.json(for: value) {
        #expect(attribute.value(of: written).means(value))
      }
    }
  }

  @Test func `whatever is typed is taken, or kept with a complaint that says what to do`() throws {
    var random = SeededGenerator(seed: 6)
    let words = [
      "12", "-", "+", ".", ",", "e", "€", "next", "fri", "2025", ":", "opt_1", "today", "9", "\"",
    ]
    for _ in 0..<10_000 {
      let attribute = random.attribute(slug: "a")
      let text = random.chance(oneIn: 2) ? random.text() : random.some(of: words).joined()
      let value = attribute.value(typed: text, in: Self.context)
      guard case .unparsed(let kept) = value else { continue }
      #expect(kept == Text(text))
      let complaint = try #require(attribute.complaint(about: value, in: Self.context))
      #expect(complaint.message.hasSuffix("."))
      #expect(!complaint.isWarning)
    }
  }

  @Test func `every shape of a read gives one value`() {
    let option: [JSON] = [
      "o", ["id": "o"], ["uuid": "o", "value": "x"], ["id": "o", "name": "x"],
    ]
    let select = Attribute(slug: "s", typeName: "select")
    let multi = Attribute(slug: "m", typeName: "multiselect")
    let user = Attribute(slug: "u", typeName: "user")
    for json in option {
      #expect(select.value(of: json) == .option(.text("o")))
      #expect(multi.value(of: json) == .options([.text("o")]))
      #expect(multi.value(of: ["p", json]) == .options([.text("p"), .text("o")]))
      #expect(user.value(of: json) == .links(["o"]))
      #expect(user.value(of: ["p", json]) == .links(["p", "o"]))
    }
    #expect(multi.value(of: []) == .options([]))
    #expect(user.value(of: []) == .links([]))
  }

  @Test(arguments: [
    "select", "multiselect", "relation", "user", "number", "text", "date", "checkbox",
  ])
  func `a shape that is not known stays foreign`(_ typeName: String) {
    let attribute = Attribute(slug: "a", typeName: typeName)
    for json: JSON in [["x": 1], [["y": 2]], ["id": ["z": 3]], [nil], [["id": nil]]] {
      #expect(attribute.value(of: json) == .foreign(json))
    }
  }

  @Test func `what is required may not be cleared, and is warned of when empty`() {
    let name = Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true)
    #expect(name.complaint(about: .null, in: Self.context)?.isWarning == false)
    #expect(name.complaint(about: .text(""), in: Self.context)?.isWarning == true)
    #expect(name.complaint(about: .text("x"), in: Self.context) == nil)
  }
}
