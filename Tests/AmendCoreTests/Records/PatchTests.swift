import AmendCore
import AmendTestSupport
import Testing

struct PatchTests {
  private let schema = ObjectSchema(
    slug: "o",
    attributes: [
      Attribute(slug: "name", typeName: "text"), Attribute(slug: "price", typeName: "number"),
      Attribute(slug: "old", typeName: "text", isArchived: true),
      Attribute(slug: "shape", typeName: "hologram"),
    ])

  @Test func `the body holds what changed, with null for what was cleared`() {
    let patch = Patch([
      .init("price", from: .number(1), to: .null), .init("name", from: .text("a"), to: .text("")),
    ])
    #expect(patch.body(for: schema).compact == #"{"price":null,"name":""}"#)
  }

  @Test func `what cannot be written is left out of the body`() {
    let patch = Patch([
      .init("price", from: .number(1), to: .unparsed("x")),
      .init("old", from: .null, to: .text("a")),
      .init("shape", from: .null, to: .text("a")), .init("gone", from: .null, to: .text("a")),
      .init("name", from: .null, to: .foreign(["a": 1])),
    ])
    #expect(patch.body(for: schema) == .object([]))
  }

  @Test func `taking a first value back writes null, since the service has a value now`() {
    let patch = Patch([.init("price", from: .absent, to: .number(1))])
    #expect(patch.inverted().body(for: schema).compact == #"{"price":null}"#)
  }

  @Test func `changes that mean the same on both sides are none`() {
    let patch = Patch([
      .init("price", from: .number(1), to: .number(Number("1.0") ?? 0)),
      .init("name", from: .absent, to: .null),
    ])
    #expect(patch.isEmpty)
  }

  @Test func `thousands of random patches apply, invert and compose`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let schema = random.schema()
      let start = values(of: random.record(of: schema), schema)
      let first = random.patch(of: start, schema)
      let middle = first.applied(to: start)
      let second = random.patch(of: middle, schema)
      let end = second.applied(to: middle)
      #expect(means(first.followed(by: second).applied(to: start), end))
      #expect(means(first.inverted().applied(to: middle), start))
      #expect(first.inverted().inverted() == first)
      #expect(first.followed(by: first.inverted()).isEmpty)
      #expect(first.followed(by: Patch()) == first)
      #expect(Patch().followed(by: first) == first)
    }
  }

  private func values(of record: Record, _ schema: ObjectSchema) -> [AttributeSlug: Value] {
    Dictionary(
      schema.attributes.map { ($0.slug, $0.value(of: record.attributes[$0.slug])) },
      uniquingKeysWith: { first, _ in first })
  }

  private func means(_ left: [AttributeSlug: Value], _ right: [AttributeSlug: Value]) -> Bool {
    left.keys == right.keys && left.allSatisfy { right[$0.key]?.means($0.value) ?? false }
  }
}

extension SeededGenerator {
  /// Changes of some of the values.
  fileprivate mutating func patch(
    of values: [AttributeSlug: Value], _ schema: ObjectSchema
  ) -> Patch {
    Patch(
      some(of: schema.attributes).map { attribute in
        .init(attribute.slug, from: values[attribute.slug] ?? .absent, to: value(for: attribute))
      })
  }
}
