import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// Several records in one form in lines.
struct PlainSeveralTests {
  private static let records = (1...3).map { number in
    var attributes = SampleProduct.record.attributes
    attributes["name"] = .string(Text("Thing \(number)"))
    attributes["price"] = .number(Number(Int64(number)))
    return Record(id: RecordID("id-\(number)"), object: "products", attributes: attributes)
  }

  private var form: PlainDriver

  init() throws { form = try #require(PlainDriver(several: Self.records)) }

  private mutating func answer(_ id: RecordID, _ result: Result<Saving.Outcome, ServiceError>) {
    form.send(.oneSaved(id, result, run: form.form.screen.saving?.run ?? 0))
  }

  /// Makes the price 9 and begins to save.
  private mutating func save() throws -> [SaveRequest] {
    form.type("price", "9", "save", "y")
    return try #require(requests)
  }

  /// What the last line asked to be saved.
  private var requests: [SaveRequest]? {
    for case .saveSeveral(let requests, _) in form.effects { return requests }
    return nil
  }

  private static func saved(_ request: SaveRequest) -> Result<Saving.Outcome, ServiceError> {
    var record = request.baseline
    record.attributes["price"] = 9
    return .success(
      .saved(
        Saving.Saved(
          record: record, schema: request.schema, patch: request.patch,
          body: request.patch.body(for: request.schema))))
  }

  @Test func `the records are named, and what differs is said so`() {
    #expect(form.said.first == "Reading 3 records of products.")
    #expect(form.said.contains("3 records of products, edited together, profile test."))
    #expect(form.said.contains("Thing 1, Thing 2, Thing 3."))
    #expect(form.said.contains("3. Price: several values"))
    #expect(form.prompt == "> ")
  }

  @Test mutating func `leaving what differs changes nothing, and only what is edited is sent`() {
    form.type("price")
    #expect(form.said.contains("Now: several values"))
    form.type("")
    #expect(form.body == "{}")
    form.type("price", "2", "save")
    #expect(
      form.said == [
        "1 change in 2 records:", "  Price: several values becomes 2",
        "PATCH 2 records, each with", #"{"price":2}"#,
      ])
  }

  @Test mutating func `all that is saved is told in a sentence`() throws {
    let requests = try save()
    #expect(form.said == ["Saving 3 records."])
    #expect(form.prompt == nil)
    for request in requests { answer(request.baseline.id, Self.saved(request)) }
    #expect(form.said.last == "Saved 3 records. history shows them, and takes them back.")
    #expect(form.prompt == "> ")
    form.type("history")
    #expect(form.said == ["3 of 3 saved.", "u: take back what was saved. b: back."])
    #expect(form.prompt == "u or b: ")
  }

  @Test mutating func `what fails is told with its reason, and tried again`() throws {
    let requests = try save()
    answer("id-1", Self.saved(requests[0]))
    answer("id-2", .failure(.refused(message: "Too cheap.", fields: [:])))
    answer("id-3", Self.saved(requests[2]))
    #expect(form.said.contains("2 of 3 saved, 1 not saved."))
    #expect(form.said.contains { $0.hasPrefix("Thing 2, id-2, not saved:") })
    #expect(form.prompt == "r, u or b: ")
    form.type("x")
    #expect(form.said.first == "That is no answer here.")
    form.type("r")
    #expect(self.requests?.map(\.baseline.id) == ["id-2"])
    #expect(form.said == ["Saving 1 record."])
  }

  @Test mutating func `mine goes over what others changed when that is said`() throws {
    let requests = try save()
    var theirs = Self.records[0]
    theirs.attributes["price"] = 77
    let merge = Merge(
      base: requests[0].baseline, SampleProduct.schema, theirs: theirs, SampleProduct.schema,
      mine: requests[0].patch)
    answer("id-1", .success(.conflict(merge, theirs: theirs, SampleProduct.schema)))
    for request in requests.dropFirst() { answer(request.baseline.id, Self.saved(request)) }
    #expect(form.prompt == "r, m, u or b: ")
    form.type("mine")
    #expect(self.requests?.map(\.baseline) == [theirs])
  }

  @Test mutating func `saves are taken back after a question`() throws {
    for request in try save() { answer(request.baseline.id, Self.saved(request)) }
    form.type("history", "u")
    #expect(form.said.first == "Take the changes back in 3 records?")
    form.type("y")
    let back = try #require(requests)
    #expect(back.map { $0.patch["price"]?.after } == [1, 2, 3].map { .number(Number($0)) })
    for request in back { answer(request.baseline.id, Self.saved(request)) }
    #expect(form.said.last == "Taken back in 3 records.")
    #expect(form.prompt == "> ")
  }

  @Test mutating func `leaving asks, and drafts are kept of each`() {
    form.type("price", "9", "quit")
    #expect(form.said.first?.hasPrefix("1 change in 3 records is not saved.") ?? false)
    form.type("d")
    #expect(form.effects.last == .quitIfKept)
    #expect(form.form.screen.outcome.unsaved == ["price"])
    form.end()
    #expect(form.form.screen.outcome.ending == .inputEnded)
  }

  @Test mutating func `drafts are not offered here, and that is said`() {
    form.type("drafts")
    #expect(form.effects.isEmpty)
    #expect(form.said.count == 1)
  }

  @Test mutating func `records that are all gone are told so`() {
    form = PlainDriver(several: Self.records) ?? form
    form.send(
      .severalLoaded(
        .success(LoadedRecords(schema: SampleProduct.schema, records: [], gone: ["id-1"]))))
    #expect(form.prompt == "> ")
  }
}
