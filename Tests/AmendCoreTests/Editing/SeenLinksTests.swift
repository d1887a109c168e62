import AmendCore
import AmendTestSupport
import Testing

struct SeenLinksTests {
  private let schema = ObjectSchema(
    slug: "o",
    attributes: [
      Attribute(
        slug: "parent", typeName: "relation", relatedObject: "o", relationType: "many_to_many"),
      Attribute(slug: "owner", typeName: "user"),
      Attribute(slug: "somewhere", typeName: "relation"),
    ])
  private let baseline = Record(id: "r1", object: "o", attributes: ["parent": ["old"]])

  /// Saves links of the record, to a service that has this record alone and no member.
  private func save(
    _ slug: AttributeSlug, _ ids: [RecordID], _ seen: SeenLinks?
  ) async -> (result: Result<Saving.Outcome, ServiceError>, bodies: [String]) {
    let service = TroubledService(baseline, schema)
    let before: Value = slug == "parent" ? .links(["old"]) : .absent
    let patch = Patch([.init(slug, from: before, to: .links(ids))])
    let (baseline, schema) = (baseline, schema)
    let result = await outcome { () async throws(ServiceError) in
      try await Saving(service, links: seen).save(patch, on: baseline, schema)
    }
    return (result, await service.bodies)
  }

  @Test(arguments: ["parent", "owner"] as [AttributeSlug])
  func `a link to what is gone is refused beside its field, and nothing is sent`(
    slug: AttributeSlug
  ) async {
    let (result, bodies) = await save(slug, ["gone"], SeenLinks())
    guard case .failure(.refused(_, let fields)) = result else {
      Issue.record("not refused but \(result)")
      return
    }
    #expect(fields[slug]?.first?.contains("Gone meanwhile: gone;") == true)
    #expect(bodies.isEmpty)
  }

  @Test func `a link to what is there is looked up and written`() async throws {
    let (result, bodies) = await save("parent", ["old", "r1"], SeenLinks())
    _ = try result.get()
    #expect(bodies == [#"{"parent":["old","r1"]}"#])
  }

  @Test func `what the service has just told is not looked up`() async throws {
    let seen = SeenLinks()
    await seen.note(["m1"], of: .members)
    let (result, bodies) = await save("owner", ["m1"], seen)
    _ = try result.get()
    #expect(bodies == [#"{"owner":["m1"]}"#])
  }

  @Test func `where the schema does not say to what is linked, nothing can be looked up`()
    async throws
  {
    let (result, bodies) = await save("somewhere", ["x1"], SeenLinks())
    _ = try result.get()
    #expect(bodies == [#"{"somewhere":["x1"]}"#])
  }

  @Test func `links that the record has already are not looked up`() async throws {
    let (result, bodies) = await save("parent", [], SeenLinks())
    _ = try result.get()
    #expect(bodies == [#"{"parent":[]}"#])
  }
}
