import AmendCore
import Testing

struct SavingTests {
  private let schema = ObjectSchema(
    slug: "o",
    attributes: [
      Attribute(slug: "name", typeName: "text"), Attribute(slug: "price", typeName: "number"),
      Attribute(slug: "owner", typeName: "user"),
    ])
  private let baseline = Record(
    id: "r1", object: "o", attributes: ["name": "a", "price": 1, "owner": ["x"]])
  private let toTwo = Patch([.init("price", from: .number(1), to: .number(2))])

  /// Saves the price of 2, or another patch, on a service that others changed since it was read.
  private func save(
    _ patch: Patch? = nil, inDoubt: Patch = Patch(), others: [AttributeSlug: JSON] = [:],
    _ incidents: [FakeService.Incident] = []
  ) async -> (result: Result<Saving.Outcome, ServiceError>, service: FakeService) {
    var record = baseline
    record.attributes.merge(others) { _, new in new }
    let service = FakeService(schema, record, incidents)
    let (patch, baseline, schema) = (patch ?? toTwo, baseline, schema)
    let result = await outcome { () async throws(ServiceError) in
      try await Saving(service).save(patch, on: baseline, schema, inDoubt: inDoubt)
    }
    return (result, service)
  }

  private func saved(_ result: Result<Saving.Outcome, ServiceError>) throws -> Saving.Saved {
    guard case .success(.saved(let saved)) = result else {
      throw Unexpected(result: "\(result)")
    }
    return saved
  }

  private struct Unexpected: Error { let result: String }

  @Test func `only what was edited is sent, once`() async throws {
    let (result, service) = await save()
    let saved = try saved(result)
    #expect(await service.bodies.map(\.compact) == [#"{"price":2}"#])
    #expect(saved.record.attributes["price"] == 2)
    #expect(saved.ignored.isEmpty)
  }

  @Test func `what others changed elsewhere is taken in and not sent`() async throws {
    let (result, service) = await save(others: ["name": "b"])
    #expect(try saved(result).incoming.map(\.slug) == ["name"])
    #expect(await service.bodies.map(\.compact) == [#"{"price":2}"#])
    #expect(await service.record.attributes["name"] == "b")
  }

  @Test func `nothing is sent where others changed the same value`() async throws {
    let (result, service) = await save(others: ["price": 9])
    guard case .success(.conflict(let merge, let theirs, _)) = result else {
      throw Unexpected(result: "\(result)")
    }
    #expect(merge.conflicts.map(\.theirs) == [.number(9)])
    #expect(theirs.attributes["price"] == 9)
    #expect(await service.bodies.isEmpty)
  }

  @Test func `nothing is sent where others made the very same change`() async throws {
    let (result, service) = await save(others: ["price": 2])
    #expect(try saved(result).patch.isEmpty)
    #expect(await service.bodies.isEmpty)
  }

  @Test func `a list keeps what others added`() async throws {
    let patch = Patch([.init("owner", from: .links(["x"]), to: .links(["x", "mine"]))])
    let (result, service) = await save(patch, others: ["owner": ["x", "theirs"]])
    _ = try saved(result)
    #expect(await service.bodies.map(\.compact) == [#"{"owner":["x","theirs","mine"]}"#])
  }

  @Test func `a change between reading and writing is merged, and the rest sent again`()
    async throws
  {
    let (result, service) = await save(nil, [.overtaken("name", "b"), .overtaken("owner", [])])
    #expect(try saved(result).incoming.map(\.slug) == ["name", "owner"])
    #expect(await service.bodies.count == 3)
    #expect(await service.record.attributes["price"] == 2)
  }

  @Test func `a change of the same value between reading and writing is a conflict`() async throws {
    let (result, service) = await save(nil, [.overtaken("price", 9)])
    guard case .success(.conflict) = result else { throw Unexpected(result: "\(result)") }
    #expect(await service.record.attributes["price"] == 9)
  }

  @Test func `where changes never end the conflict is reported`() async {
    let (result, service) = await save(
      nil, Array(repeating: FakeService.Incident.overtaken("name", "b"), count: 99))
    #expect(throws: ServiceError.conflict(message: "The record changed.")) { try result.get() }
    #expect(await service.bodies.count == 4)
  }

  @Test func `a lost answer to a save that was made is no failure`() async throws {
    let (result, service) = await save(nil, [.lostAnswer])
    #expect(try saved(result).ignored.isEmpty)
    #expect(await service.bodies.count == 1)
  }

  @Test func `what an earlier save has done is one's own`() async throws {
    let (result, service) = await save(inDoubt: toTwo, others: ["price": 2])
    #expect(try saved(result).patch == toTwo)
    #expect(try saved(result).body.compact == #"{"price":2}"#)
    #expect(await service.bodies.isEmpty)
  }

  @Test func `what was edited since is sent over it`() async throws {
    let wanted = Patch([
      .init("name", from: .text("a"), to: .text("new")),
      .init("price", from: .number(1), to: .number(3)),
    ])
    let (result, service) = await save(wanted, inDoubt: toTwo, others: ["price": 2])
    #expect(Set(try saved(result).patch.changes) == Set(wanted.changes))
    #expect(try saved(result).incoming.isEmpty)
    #expect(await service.bodies.map(\.compact) == [#"{"name":"new","price":3}"#])
  }

  @Test func `what never arrived of it is sent`() async throws {
    let (result, service) = await save(inDoubt: toTwo)
    #expect(try saved(result).patch == toTwo)
    #expect(await service.bodies.map(\.compact) == [#"{"price":2}"#])
  }

  @Test func `what others made of it is a conflict all the same`() async throws {
    let (result, _) = await save(inDoubt: toTwo, others: ["price": 9])
    guard case .success(.conflict) = result else { throw Unexpected(result: "\(result)") }
  }

  @Test func `a request that did not arrive is a failure`() async {
    let (result, service) = await save(nil, [.lostRequest])
    #expect(throws: ServiceError.timedOut(afterSeconds: 1)) { try result.get() }
    #expect(await service.record.attributes["price"] == 1)
  }

  @Test func `an answer that shows the old record is checked by reading again`() async throws {
    let (result, _) = await save(nil, [.staleAnswer])
    #expect(try saved(result).record.attributes["price"] == 2)
    #expect(try saved(result).ignored.isEmpty)
  }

  @Test func `saved is not said of what the service ignored`() async throws {
    let (result, _) = await save(nil, [.ignored])
    #expect(try saved(result).ignored == ["price"])
  }
}
