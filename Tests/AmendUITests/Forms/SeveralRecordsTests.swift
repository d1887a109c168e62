import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// Several records in one form.
struct SeveralRecordsTests {
  @Test func `one marked record is one`() {
    let form = FormDriver([SampleProduct.record], of: SampleProduct.schema)
    #expect(form.screen.contains("1 record "))
    #expect(!form.screen.contains("1 records"))
  }

  private static let records = (1...3).map { number in
    var attributes = SampleProduct.record.attributes
    attributes["sku"] = .string(Text("SKU-\(number)"))
    attributes["price"] = .number(Number(Int64(number)))
    return Record(id: RecordID("id-\(number)"), object: "products", attributes: attributes)
  }

  private var form = FormDriver(records, of: SampleProduct.schema)

  private static func saved(_ request: SaveRequest) -> Saving.Saved {
    var record = request.baseline
    for member in request.patch.body(for: request.schema).members ?? [] {
      record.attributes[AttributeSlug(member.key)] = member.value
    }
    return Saving.Saved(
      record: record, schema: request.schema, patch: request.patch,
      body: request.patch.body(for: request.schema))
  }

  private mutating func answer(_ id: RecordID, _ result: Result<Saving.Outcome, ServiceError>) {
    form.send(.oneSaved(id, result, run: form.state.saving?.run ?? 0))
  }

  private mutating func requests() -> [SaveRequest] {
    for effect in form.takeEffects() {
      if case .saveSeveral(let requests, _) = effect { return requests }
    }
    return []
  }

  @Test(arguments: ["enter 9 enter", "u", "U", "E", "X"])
  func `nothing is changed while the records are read again`(keys: String) {
    var form = form
    form.focus("price")
    form.press("enter 7 enter u")
    _ = form.takeEffects()
    form.press("R " + keys)
    #expect(form.session?.patch.isEmpty == true)
    #expect(form.takeEffects().count == 1)
    #expect(form.screen.contains("The records are being read") || keys == "X" || keys == "u")
  }

  @Test func `a value that is unique is not given to several`() {
    var schema = SampleProduct.schema
    schema = ObjectSchema(
      slug: schema.slug,
      attributes: [Attribute(slug: "sku", label: "SKU", typeName: "text", isUnique: true)])
    var form = FormDriver(Self.records, of: schema)
    form.press("enter A enter s")
    #expect(form.screen.contains("SKU is unique, so that one record alone can have it."))
    #expect(form.takeEffects().isEmpty)
  }

  @Test func `equal values are shown, differing ones as several`() {
    expectScreen(form.state.view(), "several")
    #expect(form.session?["price"] == .several)
    #expect(form.session?["name"] == .text("Summer dress"))
  }

  @Test mutating func `opening and accepting changes nothing, and only what is edited is sent`() {
    form.focus("price")
    form.press("enter enter")
    #expect(form.session?.patch.isEmpty ?? false)
    form.press("enter 2 enter")
    #expect(form.body == #"{"price":2}"#)
    form.press("s")
    // Record 2 has that price already.
    #expect(form.screen.contains("PATCH 2 records"))
    form.press("enter")
    let requests = requests()
    #expect(requests.map(\.baseline.id) == ["id-1", "id-3"])
    #expect(requests.map { $0.patch["price"]?.before } == [.number(Number(1)), .number(Number(3))])
  }

  @Test mutating func `the review says what the lists of the records lose`() {
    let tags: [JSON] = [[["id": 1], ["id": 3]], [["id": 3]], [["id": 2]]]
    let records = zip(Self.records, tags).map { record, tags in
      var record = record
      record.attributes["tags"] = tags
      return record
    }
    form = FormDriver(records, of: SampleProduct.schema)
    form.focus("tags")
    form.press("enter sale tab enter v")
    #expect(form.screen.contains("△ takes Clearance from 2, New from 1"))
  }

  @Test mutating func `what is saved although it was not waited for is the record from then on`() {
    form.focus("price")
    form.press("enter 2 enter s enter")
    let requests = requests()
    form.press("esc")
    answer("id-1", .success(.saved(Self.saved(requests[0]))))
    #expect(form.session?.records.first?.attributes["price"] == 2)
    form.press("esc s")
    #expect(form.screen.contains("PATCH 1 record"))
  }

  @Test mutating func `clearing what differs is a change of each that has a value`() {
    form.focus("price")
    form.press("x")
    #expect(form.body == #"{"price":null}"#)
    form.press("u")
    #expect(form.session?["price"] == .several)
    #expect(form.session?.patch.isEmpty ?? false)
  }

  @Test mutating func `when all is saved the form goes on with the new values`() {
    form.focus("price")
    form.press("enter 9 enter s enter")
    let requests = requests()
    for request in requests {
      answer(request.baseline.id, .success(.saved(Self.saved(request))))
    }
    #expect(form.session?["price"] == .number(Number(9)))
    #expect(form.session?.patch.isEmpty ?? false)
    #expect(form.screen.contains("Saved 3 records."))
    #expect(
      form.keeping.filter { if case .drafts(.recordSave) = $0 { true } else { false } }.count == 3)
  }

  @Test mutating func `what fails is listed with its reason and can be tried again`() throws {
    form.focus("price")
    form.press("enter 9 enter s enter")
    let requests = requests()
    try #require(requests.count == 3)
    answer("id-1", .success(.saved(Self.saved(requests[0]))))
    #expect(form.screen.contains("saving 1 of 3"))
    answer("id-2", .failure(.refused(message: "Too cheap.", fields: [:])))
    answer("id-3", .success(.saved(Self.saved(requests[2]))))
    #expect(form.screen.contains("2 of 3 saved, 1 not saved."))
    #expect(form.screen.contains("Too cheap."))
    form.press("r")
    #expect(self.requests().map(\.baseline.id) == ["id-2"])
  }

  @Test mutating func `what is tried again is what the form holds then`() throws {
    form.focus("price")
    form.press("enter 9 enter s enter")
    let requests = requests()
    answer("id-1", .success(.saved(Self.saved(requests[0]))))
    answer("id-2", .failure(.timedOut(afterSeconds: 30)))
    answer("id-3", .success(.saved(Self.saved(requests[2]))))
    form.press("esc")
    form.focus("price")
    form.press("enter ctrl-u 8 enter h r")
    let again = try #require(self.requests().first)
    #expect(again.baseline.id == "id-2")
    #expect(again.patch["price"]?.after == .number(Number(8)))
    #expect(again.inDoubt["price"]?.after == .number(Number(9)))
  }

  @Test mutating func `nothing is taken back while the records are read`() {
    form.focus("price")
    form.press("enter 9 enter s enter")
    for request in requests() {
      answer(request.baseline.id, .success(.saved(Self.saved(request))))
    }
    form.press("R h u y")
    #expect(requests().isEmpty)
    #expect(form.screen.contains("The service is being waited for"))
  }

  @Test mutating func `each save of a form is one by itself, but for what was tried again`()
    throws
  {
    func batches() -> [Int?] {
      form.keeping.compactMap {
        if case .drafts(.recordSave(_, let batch)) = $0 { batch } else { nil }
      }
    }
    form.focus("price")
    form.press("enter 9 enter s enter")
    let first = requests()
    answer("id-1", .success(.saved(Self.saved(first[0]))))
    answer("id-2", .failure(.refused(message: "Too cheap.", fields: [:])))
    answer("id-3", .success(.saved(Self.saved(first[2]))))
    form.press("r")
    try #require(requests().count == 1)
    answer("id-2", .success(.saved(Self.saved(first[1]))))
    form.press("esc x s enter")
    let second = requests()
    try #require(second.count == 3)
    answer("id-1", .success(.saved(Self.saved(second[0]))))
    #expect(Set(batches().prefix(3)).count == 1)
    #expect(batches().last != batches().first)
  }

  @Test mutating func `what others changed is overwritten only when that is said`() throws {
    form.focus("price")
    form.press("enter 9 enter s enter")
    let requests = requests()
    try #require(requests.count == 3)
    var theirs = Self.records[0]
    theirs.attributes["price"] = 77
    let merge = Merge(
      base: requests[0].baseline, SampleProduct.schema, theirs: theirs, SampleProduct.schema,
      mine: requests[0].patch)
    answer("id-1", .success(.conflict(merge, theirs: theirs, SampleProduct.schema)))
    for request in requests.dropFirst() {
      answer(request.baseline.id, .success(.saved(Self.saved(request))))
    }
    #expect(form.screen.contains("somebody made Price “77”"))
    form.press("m")
    let again = self.requests()
    #expect(again.map(\.baseline.id) == ["id-1"])
    #expect(again.first?.patch["price"]?.before == .number(Number(77)))
  }

  @Test mutating func `Esc stops, tells what is left, and keeps the edits`() {
    form.focus("price")
    form.press("enter 9 enter s enter")
    let requests = requests()
    answer("id-1", .success(.saved(Self.saved(requests[0]))))
    form.press("esc")
    #expect(form.takeEffects().contains(.cancel(.saving)))
    #expect(form.screen.contains("1 of 3 saved, 2 not tried."))
    form.press("esc")
    #expect(form.body == #"{"price":9}"#)
  }

  @Test mutating func `all that was saved can be taken back`() {
    form.focus("price")
    form.press("enter 9 enter s enter")
    for request in requests() {
      answer(request.baseline.id, .success(.saved(Self.saved(request))))
    }
    form.press("h u y")
    let inverse = requests()
    #expect(
      inverse.map { $0.patch["price"]?.after } == [1, 2, 3].map { .number(Number(Int64($0))) })
    for request in inverse {
      answer(request.baseline.id, .success(.saved(Self.saved(request))))
    }
    #expect(form.session?["price"] == .several)
    #expect(
      form.keeping.filter { if case .drafts(.recordUndo) = $0 { true } else { false } }.count == 3)
  }

  @Test mutating func `a taking back that fails is tried again as one`() {
    form.focus("price")
    form.press("enter 9 enter s enter")
    for request in requests() { answer(request.baseline.id, .success(.saved(Self.saved(request)))) }
    form.press("h u y")
    let inverse = requests()
    answer("id-1", .failure(.timedOut(afterSeconds: 30)))
    for request in inverse.dropFirst() {
      answer(request.baseline.id, .success(.saved(Self.saved(request))))
    }
    #expect(form.screen.contains("2 of 3 taken back, 1 not taken back."))
    form.press("r")
    #expect(requests().map { $0.patch["price"]?.after } == [.number(Number(1))])
  }

  @Test mutating func `an answer to an earlier saving counts for no later one`() {
    form.focus("price")
    form.press("enter 9 enter s enter")
    let requests = requests()
    form.press("esc r")
    form.send(.oneSaved("id-1", .success(.saved(Self.saved(requests[0]))), run: 1))
    #expect(form.state.saving?.summary.saved.isEmpty ?? false)
  }

  @Test mutating func `reading again keeps the edits, and leaves out what is gone`() {
    form.focus("price")
    form.press("enter 9 enter")
    form.send(
      .severalLoaded(
        .success(
          LoadedRecords(
            schema: SampleProduct.schema, records: Array(Self.records.dropLast()),
            gone: ["id-3"]))))
    #expect(form.session?.records.count == 2)
    #expect(form.body == #"{"price":9}"#)
  }

  @Test mutating func `when all are gone the form says so`() {
    form.focus("price")
    form.press("enter 9 enter s enter")
    for request in requests() { answer(request.baseline.id, .failure(.notFound("Gone."))) }
    form.press("r")
    #expect(form.screen.contains("None of these records is there any more."))
  }

  @Test mutating func `each record has a draft of its own`() {
    form.focus("price")
    form.press("enter 2 enter")
    guard case .drafts(.keep(let session, _))? = form.keeping.last else {
      Issue.record("no draft is kept")
      return
    }
    #expect(session.parts.map { $0.patch.slugs.count } == [1, 0, 1])
  }
}
