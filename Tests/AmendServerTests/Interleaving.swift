import AmendAPI
import AmendCore
import AmendServer
import AmendTestSupport
import AmendUI
import HTTPTypes

/// One schedule: two forms on one record of a service, whose people do this and that in an order
/// that a seed decides. Between the requests of one the other goes on; answers are lost at times.
///
/// Values are unique, so that it is known of each who wrote it and who has seen it.
actor Interleaving {
  /// How often something happened.
  struct Tally {
    var saves = 0
    var conflicts = 0
    /// A person did something between the requests of another's save.
    var crossings = 0
    var lostAnswers = 0

    mutating func add(_ other: Tally) {
      saves += other.saves
      conflicts += other.conflicts
      crossings += other.crossings
      lostAnswers += other.lostAnswers
    }
  }

  /// Texts of which each is written once, and a list that both change.
  private static let attributes: [AttributeSlug] = ["note", "price", "tags"]
  private static let tags = ["New", "Sale", "Clearance"]

  private let transport: InProcessTransport
  private let service: Client
  private let reference: RecordReference
  private let schema: ObjectSchema
  private var random: SeededGenerator
  private var forms: [FormDriver] = []
  private var requests: [SaveRequest?] = [nil, nil]
  private var ledger = Ledger()
  private var nextValue = 1000
  private var depth = 0
  private var areAnswersLost = true
  private var tally = Tally()
  private var schemaAnswer: (response: HTTPResponse, body: [UInt8])?

  init(_ service: Service, seed: UInt64) async throws {
    transport = InProcessTransport(service)
    self.service = try Self.client(over: transport)
    random = SeededGenerator(seed: seed)
    schema = try await self.service.object("things")
    let record = try await self.service.create(
      in: "things", body: ["name": "1", "note": "2", "price": 3, "tags": []])
    reference = record.reference
    var settings = FormPane.Settings(profile: "test")
    // A review would show what the record holds; nothing may depend on it.
    settings.reviewsAlways = false
    for person in 0...1 {
      forms.append(FormDriver(record, of: schema, settings: settings))
      ledger.note(seen: shown(to: person), by: person)
    }
    ledger.begin(with: await values())
  }

  /// The object that schedules edit: few attributes, since a schedule asks for them often.
  static func makeObject(in service: Service) async throws {
    try await post(
      ["slug": "things", "singularName": "Thing", "pluralName": "Things"], "", service)
    for (label, type) in [("Name", "text"), ("Note", "text"), ("Price", "number")] {
      try await post(
        ["label": .string(Text(label)), "type": .string(Text(type))], "/things/attributes", service)
    }
    let options = tags.map { JSON.object([.init("value", .string(Text($0)))]) }
    try await post(
      ["label": "Tags", "type": "multiselect", "options": .array(options)], "/things/attributes",
      service)
  }

  /// The service does not make the object.
  struct Refused: Error {}

  private static func post(_ body: JSON, _ path: String, _ service: Service) async throws {
    let request = HTTPRequest(
      method: .post, scheme: nil, authority: nil, path: "/v2/crm/objects" + path)
    let status = await service.answer(request, body: body.compactBytes).response.status
    guard status.kind == .successful else { throw Refused() }
  }

  /// What went wrong, and what happened.
  var result: (violations: [String], Tally) { (ledger.violations, tally) }

  /// Lets both do this and that, then lets both save what they have left.
  func run() async {
    for _ in 0..<random.int(4...7) { await act(random.int(0...1)) }
    areAnswersLost = false
    for person in [0, 1] { await finish(person) }
    for person in [0, 1] where forms[person].session?.patch.isEmpty == false {
      ledger.complain("person \(person) cannot save: \(forms[person].screen)")
    }
  }

  // MARK: What a person does

  private func act(_ person: Int) async {
    if let pane = forms[person].state.overlay as? ConflictPane {
      tally.conflicts += 1
      for _ in pane.merge.conflicts { press(random.pick(["m", "t"]), by: person) }
      press("enter", by: person)
      return await perform(by: person)
    }
    switch random.int(0...9) {
    case 0...4: edit(by: person)
    case 5...7: press("ctrl-s", by: person)
    case 8: press("R", by: person)
    default: press(random.pick(["u", "ctrl-r"]), by: person)
    }
    await perform(by: person)
  }

  private func edit(by person: Int) {
    let slug = random.pick(Self.attributes)
    nextValue += 1
    let text =
      slug == "tags" ? random.some(of: Self.tags).joined(separator: ", ") : String(nextValue)
    happen(.editedOutside(slug, .success(text)), to: person)
  }

  private func finish(_ person: Int) async {
    for _ in 0..<8 where forms[person].session?.patch.isEmpty == false {
      if let pane = forms[person].state.overlay as? ConflictPane {
        for _ in pane.merge.conflicts { press("m", by: person) }
        press("enter", by: person)
      }
      if forms[person].state.overlay == nil { press("ctrl-s", by: person) }
      await perform(by: person)
    }
  }

  private func press(_ keys: String, by person: Int) {
    for key in keys.split(separator: " ") {
      guard let key = Key(name: String(key)) else { continue }
      happen(.key(key), to: person)
    }
    // After a conflict the changes are shown once more.
    if forms[person].state.overlay is ReviewPane { happen(.key(.named(.enter)), to: person) }
  }

  private func happen(_ event: Event, to person: Int) {
    forms[person].send(event)
    ledger.note(seen: shown(to: person), by: person)
  }

  /// The values that stand on a person's screen.
  private func shown(to person: Int) -> [AttributeSlug: Set<Value>] {
    var shown: [AttributeSlug: Set<Value>] = [:]
    guard let session = forms[person].session else { return [:] }
    for slug in Self.attributes { shown[slug] = [session[slug]] }
    if let pane = forms[person].state.overlay as? ConflictPane {
      for conflict in pane.merge.conflicts { shown[conflict.slug]?.insert(conflict.theirs) }
    }
    return shown
  }

  // MARK: What the program does for them

  private func perform(by person: Int) async {
    for effect in forms[person].takeEffects() {
      switch effect {
      case .load: await load(by: person)
      case .save(let request): await save(request, by: person)
      default: break
      }
    }
  }

  private func load(by person: Int) async {
    do throws(ServiceError) {
      let record = try await service.record(reference)
      happen(.loaded(.success(LoadedRecord(schema: schema, record: record))), to: person)
    } catch {
      happen(.loaded(.failure(error)), to: person)
    }
  }

  private func save(_ request: SaveRequest, by person: Int) async {
    requests[person] = request
    tally.saves += 1
    depth += 1
    do {
      let outcome = try await Saving(Self.client(over: Crossing(person: person, schedule: self)))
        .save(request)
      depth -= 1
      if case .saved(let saved) = outcome { ledger.acknowledge(saved, to: person) }
      happen(.saved(.success(outcome)), to: person)
    } catch {
      depth -= 1
      happen(.saved(.failure(error as? ServiceError ?? .cancelled)), to: person)
    }
  }

  /// Carries a request of a save. The other person may act before it, and the request or its
  /// answer may be lost.
  fileprivate func carry(
    _ request: HTTPRequest, _ body: [UInt8], of person: Int
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    guard request.path?.hasSuffix(reference.id.text) ?? false else {
      // The schema, which nobody changes here.
      if let schemaAnswer { return schemaAnswer }
      let answer = try await transport.send(request, body: body)
      schemaAnswer = answer
      return answer
    }
    if depth == 1, areAnswersLost, random.chance(oneIn: 3) {
      tally.crossings += 1
      await act(1 - person)
    }
    guard request.method == .patch else { return try await transport.send(request, body: body) }
    let fate = areAnswersLost ? random.int(0...7) : 7
    if fate == 0 { throw .interrupted(reason: "the request was lost") }
    let answer = try await transport.send(request, body: body)
    ledger.note(await values(), wanting: requests[person]?.patch ?? Patch(), by: person)
    if fate == 1 {
      tally.lostAnswers += 1
      throw .interrupted(reason: "the answer was lost")
    }
    return answer
  }

  /// What the service holds.
  private func values() async -> [AttributeSlug: Value] {
    guard
      case .success(let record) = await outcome({ () async throws(ServiceError) in
        try await self.service.record(self.reference)
      })
    else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: Self.attributes.map { slug in
        (slug, schema[slug]?.value(of: record.attributes[slug]) ?? .absent)
      })
  }

  private static func client(over transport: any HTTPTransport) throws(BaseURLError) -> Client {
    // Lost requests are repeated at once, as the program repeats them after a while.
    let retrying = Retrying(
      policy: RetryPolicy(mostAttempts: 2), random: { 0 }, pause: { _ in }, onWait: { _ in })
    return Client(
      base: try BaseURL("http://localhost/v2"), token: nil, transport: transport,
      options: .init(version: "1", now: { 0 }, retrying: retrying))
  }
}

/// The way of one person's requests, on which the other comes between.
private struct Crossing: HTTPTransport {
  let person: Int
  let schedule: Interleaving

  func send(
    _ request: HTTPRequest, body: [UInt8]
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    try await schedule.carry(request, body, of: person)
  }
}
