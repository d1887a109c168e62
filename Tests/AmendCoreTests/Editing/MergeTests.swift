import AmendCore
import AmendTestSupport
import Testing

struct MergeTests {
  private let schema = ObjectSchema(
    slug: "o",
    attributes: [
      Attribute(slug: "name", typeName: "text"), Attribute(slug: "price", typeName: "number"),
      Attribute(slug: "owner", typeName: "user"),
      Attribute(
        slug: "brand", typeName: "relation", relatedObject: "b", relationType: "many_to_one"),
      Attribute(slug: "updated_at", typeName: "datetime", isStandard: true),
    ])

  private func record(_ attributes: [AttributeSlug: JSON]) -> Record {
    Record(id: "r1", object: "o", attributes: attributes)
  }

  private func merge(
    base: [AttributeSlug: JSON], theirs: [AttributeSlug: JSON], _ mine: [AttributeSlug: Value],
    newSchema: ObjectSchema? = nil
  ) -> Merge {
    var session = EditSession(schema: schema, record: record(base))
    for (slug, value) in mine { session.set(value, for: slug) }
    return session.merged(with: record(theirs), schema: newSchema ?? schema)
  }

  @Test func `disjoint changes merge and theirs are named`() {
    let merge = merge(
      base: ["name": "a", "price": 1], theirs: ["name": "b", "price": 1], ["price": .number(2)])
    #expect(merge.conflicts.isEmpty)
    #expect(merge.incoming == [.init("name", from: .text("a"), to: .text("b"))])
    #expect(merge.patch == Patch([.init("price", from: .number(1), to: .number(2))]))
  }

  @Test func `the same value on both sides leaves nothing to do`() {
    let merge = merge(base: ["price": 1], theirs: ["price": 2], ["price": .number(2)])
    #expect(merge.conflicts.isEmpty)
    #expect(merge.patch.isEmpty)
  }

  @Test func `two different values are a conflict that keeps all three`() {
    let merge = merge(base: ["price": 1], theirs: ["price": 2], ["price": .null])
    #expect(merge.conflicts.map(\.slug) == ["price"])
    #expect(merge.conflicts.map(\.base) == [.number(1)])
    #expect(merge.conflicts.map(\.theirs) == [.number(2)])
    #expect(merge.conflicts.map(\.mine) == [.null])
    #expect(merge.patch == Patch([.init("price", from: .number(2), to: .null)]))
  }

  @Test func `lists merge by what each side added and removed`() {
    let merge = merge(
      base: ["owner": ["a", "b"]], theirs: ["owner": ["b", "t"]], ["owner": .links(["a", "m"])])
    #expect(merge.patch["owner"]?.after == .links(["t", "m"]))
    #expect(merge.conflicts.isEmpty)
  }

  @Test func `two links where one is allowed are a conflict`() {
    let merge = merge(base: ["brand": ["a"]], theirs: ["brand": ["b"]], ["brand": .links(["c"])])
    #expect(merge.conflicts.map(\.slug) == ["brand"])
  }

  @Test func `a list cleared here and added to by others is a conflict`() {
    let merge = merge(base: ["owner": ["a"]], theirs: ["owner": ["a", "t"]], ["owner": .null])
    #expect(merge.conflicts.map(\.slug) == ["owner"])
  }

  @Test func `the service's own stamps are not news`() {
    let merge = merge(
      base: ["updated_at": "2025-06-01T10:00:00Z"], theirs: ["updated_at": "2025-06-01T11:00:00Z"],
      [:])
    #expect(merge.incoming.isEmpty)
  }

  @Test func `edits that the schema does not take any more are told with the reason`() {
    var attributes = schema.attributes
    attributes[0].isArchived = true
    attributes[1].typeName = "text"
    attributes.remove(at: 2)
    let merge = merge(
      base: [:], theirs: [:],
      ["name": .text("x"), "price": .number(1), "owner": .links(["a"]), "brand": .links(["b"])],
      newSchema: ObjectSchema(slug: "o", attributes: attributes))
    #expect(merge.dropped.map(\.slug) == ["name", "price", "owner"])
    #expect(
      merge.dropped.map(\.reason) == ["was archived", "has become a text", "is not there any more"])
    #expect(merge.dropped.map(\.value) == [.text("x"), .number(1), .links(["a"])])
    #expect(merge.patch.slugs == ["brand"])
  }

  @Test func `an option that is gone meanwhile is complained about and not dropped`() {
    let before = Attribute(
      slug: "tag", typeName: "select", options: [Option(id: .number(1), label: "A")])
    var after = before
    after.options = []
    let base = record([:])
    var session = EditSession(schema: ObjectSchema(slug: "o", attributes: [before]), record: base)
    session.set(.option(.number(1)), for: "tag")
    session.take(base, ObjectSchema(slug: "o", attributes: [after]))
    let context = ParseContext(today: CalendarDate(daysSinceEpoch: 0))
    #expect(session["tag"] == .option(.number(1)))
    #expect(session.complaints(in: context).map(\.slug) == ["tag"])
  }

  @Test func `thousands of random merges do as the reference does, and lose nothing`() {
    for seed in UInt64(0)..<1500 {
      var random = SeededGenerator(seed: seed)
      let schema = random.schema()
      let base = random.record(of: schema)
      var theirs = base
      var session = EditSession(schema: schema, record: base)
      for attribute in random.some(of: schema.attributes) {
        theirs.attributes[attribute.slug] = random.received(for: attribute)
      }
      for attribute in random.some(of: schema.attributes) {
        session.set(random.value(for: attribute), for: attribute.slug)
      }
      let merge = session.merged(with: theirs, schema: schema)
      #expect(merge.dropped.isEmpty)
      for attribute in schema.attributes {
        expectReference(merge, session, theirs, attribute, seed: seed)
      }
    }
  }

  private func expectReference(
    _ merge: Merge, _ session: EditSession, _ record: Record, _ attribute: Attribute, seed: UInt64
  ) {
    let slug = attribute.slug
    let (base, mine) = (session.original(slug), session[slug])
    let theirs = attribute.value(of: record.attributes[slug])
    let conflict = merge.conflicts.first { $0.slug == slug }
    let result = merge.patch[slug]?.after ?? theirs
    switch ReferenceMerge.merge(
      base: base, theirs: theirs, mine: mine, takesOneLink: attribute.takesOneLink)
    {
    case .conflict:
      #expect(conflict?.mine == mine && conflict?.theirs == theirs, "seed \(seed): \(slug)")
      #expect(result == mine, "seed \(seed): \(slug)")
    case .value(let expected):
      #expect(conflict == nil, "seed \(seed): \(slug)")
      #expect(result.means(expected), "seed \(seed): \(slug) \(result) is not \(expected)")
    }
    let isNews = !theirs.means(base) && mine.means(base) && !attribute.isStandard
    #expect(merge.incoming.contains { $0.slug == slug } == isNews, "seed \(seed): \(slug)")
  }
}
