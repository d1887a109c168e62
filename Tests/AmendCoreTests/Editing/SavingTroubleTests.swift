import AmendCore
import AmendTestSupport
import Testing

/// A save meets whatever others and the network have done meanwhile.
@Suite struct SavingTroubleTests {
  private let service = TroubledService(SampleProduct.record, SampleProduct.schema)
  private var session = EditSession(
    schema: SampleProduct.schema, record: SampleProduct.record)

  init() {
    session.set(.number(Number(49)), for: "price")
  }

  private func save() async throws -> Saving.Outcome {
    try await Saving(service).save(session.patch, on: session.baseline, session.schema)
  }

  private func saved() async throws -> Saving.Saved {
    guard case .saved(let saved) = try await save() else { throw NotSaved() }
    return saved
  }

  private func conflict() async throws -> Merge {
    guard case .conflict(let merge, _, _) = try await save() else { throw NotInConflict() }
    return merge
  }

  private struct NotSaved: Error {}
  private struct NotInConflict: Error {}

  // MARK: What others did

  @Test func `only what was edited is sent`() async throws {
    let saved = try await saved()
    #expect(await service.bodies == [#"{"price":49}"#])
    #expect(saved.body.compact == #"{"price":49}"#)
    #expect(saved.record.attributes["price"] == 49)
    #expect(saved.incoming.isEmpty && saved.ignored.isEmpty)
  }

  @Test func `what others changed elsewhere is taken in and told`() async throws {
    await service.change { record, _ in record?.attributes["name"] = "Winter dress" }
    let saved = try await saved()
    #expect(saved.incoming.map(\.slug) == ["name"])
    #expect(saved.record.attributes["name"] == "Winter dress")
    #expect(await service.bodies == [#"{"price":49}"#])
  }

  @Test func `the same value on both sides is no conflict and sends nothing`() async throws {
    await service.change { record, _ in record?.attributes["price"] = 49 }
    let saved = try await saved()
    #expect(saved.patch.isEmpty)
    #expect(await service.bodies.isEmpty)
  }

  @Test mutating func `lists merge by what each side added and removed`() async throws {
    session.set(.options([.number(1), .number(2), .number(3)]), for: "tags")
    session.set(.links(["sup-2", "sup-3"]), for: "suppliers")
    await service.change { record, _ in
      record?.attributes["tags"] = [["id": 3]]
      record?.attributes["suppliers"] = ["sup-1", "sup-2", "sup-4"]
    }
    let saved = try await saved()
    #expect(
      saved.body.compact
        == #"{"price":49,"tags":[{"id":3},{"id":2}],"suppliers":["sup-2","sup-4","sup-3"]}"#)
  }

  @Test func `a true conflict sends nothing and tells the three values`() async throws {
    await service.change { record, _ in record?.attributes["price"] = 35 }
    let merge = try await conflict()
    let values = merge.conflicts.map { [$0.base, $0.theirs, $0.mine] }
    #expect(values == [[.number(29), .number(35), .number(49)]])
    #expect(await service.bodies.isEmpty)
  }

  @Test func `a change between reading and writing is read again and merged`() async throws {
    await service.changeBeforeUpdate { record, _ in record?.attributes["name"] = "Winter dress" }
    let saved = try await saved()
    #expect(saved.incoming.map(\.slug) == ["name"])
    #expect(await service.bodies.count == 2)
    #expect(await service.current?.attributes["name"] == "Winter dress")
  }

  @Test func `a conflict between reading and writing is found all the same`() async throws {
    await service.changeBeforeUpdate { record, _ in record?.attributes["price"] = 35 }
    #expect(try await conflict().conflicts.map(\.slug) == ["price"])
    #expect(await service.current?.attributes["price"] == 35)
  }

  @Test func `a record that never stands still is given up in the end`() async throws {
    for round in 1...9 {
      await service.changeBeforeUpdate { record, _ in
        record?.attributes["rating"] = .number(Number(Int64(round)))
      }
    }
    await #expect(throws: ServiceError.conflict(message: "It is another")) { try await save() }
    #expect(await service.current?.attributes["price"] == 29)
  }

  // MARK: What the service and the network did

  @Test func `an answer that shows the old value is checked by a reading`() async throws {
    await service.fail(.answeredLate)
    #expect(try await saved().ignored.isEmpty)
  }

  @Test mutating func `a value that the service ignored is told`() async throws {
    session.set(.text("Winter dress"), for: "name")
    await service.fail(.ignoring(["price"]))
    let saved = try await saved()
    #expect(saved.ignored == ["price"])
    #expect(saved.record.attributes["name"] == "Winter dress")
  }

  @Test(arguments: [
    ServiceError.timedOut(afterSeconds: 30), .unreachable(reason: "", mayHaveArrived: true),
    .failing(status: 502, message: nil), .unreadable(reason: "it is empty"),
  ])
  func `a change that arrived without an answer is found and told as saved`(
    error: ServiceError
  ) async throws {
    await service.fail(.unanswered(error))
    let saved = try await saved()
    #expect(saved.patch.slugs == ["price"])
    #expect(await service.bodies.count == 1)
  }

  @Test(arguments: [
    ServiceError.timedOut(afterSeconds: 30), .unreachable(reason: "", mayHaveArrived: true),
    .unreachable(reason: "", mayHaveArrived: false), .rateLimited(retryAfterSeconds: 70),
  ])
  func `a change that never arrived is told as failed`(error: ServiceError) async throws {
    await service.fail(.lost(error))
    await #expect(throws: error) { try await save() }
    #expect(await service.current?.attributes["price"] == 29)
  }

  @Test func `where the reading afterwards fails too, the first failure is told`() async throws {
    await service.fail(.unanswered(.timedOut(afterSeconds: 30)))
    // The first reading is the one before the save, the second the answer to it.
    await service.failReading(nil, nil, .unreachable(reason: "", mayHaveArrived: false))
    await #expect(throws: ServiceError.timedOut(afterSeconds: 30)) { try await save() }
  }

  // MARK: What is there no more

  @Test func `a record deleted meanwhile is not found`() async throws {
    await service.change { record, _ in record = nil }
    await #expect(
      throws: ServiceError.notFound("There is no record \(SampleProduct.record.reference)")
    ) { try await save() }
    #expect(await service.bodies.isEmpty)
  }

  @Test func `an object deleted meanwhile is not found`() async throws {
    await service.change { _, schema in schema = nil }
    await #expect(throws: ServiceError.notFound("There is no object products")) {
      try await save()
    }
  }

  enum Fate: String, CaseIterable {
    case archived = "was archived"
    case gone = "is not there any more"
    case retyped = "has become a text"

    func befall(_ attribute: inout Attribute?) {
      switch self {
      case .archived: attribute?.isArchived = true
      case .gone: attribute = nil
      case .retyped: attribute?.typeName = "text"
      }
    }
  }

  @Test(arguments: Fate.allCases)
  func `an attribute that takes no such value any more is told and nothing sent`(
    fate: Fate
  ) async throws {
    await service.change { _, schema in
      schema = schema?.changing("price") { fate.befall(&$0) }
    }
    let merge = try await conflict()
    #expect(merge.dropped.map(\.slug) == ["price"])
    #expect(merge.dropped.map(\.reason) == [fate.rawValue])
    #expect(await service.bodies.isEmpty)
  }

  @Test func `an option that only others lost stops nothing`() async throws {
    await service.change { _, schema in
      schema = schema?.changing("tags") { $0?.options.removeAll { $0.label == "Sale" } }
    }
    #expect(try await saved().patch.slugs == ["price"])
  }
}

extension ObjectSchema {
  /// The schema with one attribute changed, or without it where that becomes nil.
  fileprivate func changing(
    _ slug: AttributeSlug, _ change: (inout Attribute?) -> Void
  ) -> ObjectSchema {
    ObjectSchema(
      slug: self.slug, singularName: singularName, pluralName: pluralName,
      attributes: attributes.compactMap { attribute in
        var changed: Attribute? = attribute
        if attribute.slug == slug { change(&changed) }
        return changed
      })
  }
}
