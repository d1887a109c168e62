import AmendCore
import AmendTerminal
import AmendTestSupport
import AmendUI
import Testing

/// Random keys, bytes, pastes, sizes and answers to every screen; `AMEND_FUZZ_SECONDS=60` goes on for
/// a minute each.
@Suite(.serialized) struct FuzzTests {
  private static let stepCount = 120

  @Test func `a form takes anything in any order and changes only what is edited`() {
    FuzzPlan(usualCount: 24).run("form") { seed in
      var random = SeededGenerator(seed: seed)
      let service = random.service(recordCount: 1)
      let form = FormPane(
        reference: RecordReference(object: service.schema.slug, id: "r1"),
        settings: random.settings(), context: Self.context)
      try run(form, against: service, random)
    }
  }

  @Test func `a form of several records takes anything in any order`() {
    FuzzPlan(usualCount: 8).run("several") { seed in
      var random = SeededGenerator(seed: seed)
      let service = random.service(recordCount: 4)
      let form = FormPane(
        references: service.records.map(\.reference), settings: random.settings(),
        context: Self.context)
      try run(try #require(form), against: service, random)
    }
  }

  @Test func `a table of records takes anything in any order`() {
    FuzzPlan(usualCount: 16).run("records") { seed in
      var random = SeededGenerator(seed: seed)
      let service = random.service(recordCount: random.int(1...230))
      var screen = RecordsScreen(
        of: service.schema.slug, size: Self.size, keymap: .default,
        trail: random.chance(oneIn: 2) ? [] : [random.text(upTo: 9)], settings: random.settings(),
        isSearchable: random.chance(oneIn: 2))
      let asked = screen.begin()
      let ways = FuzzRun<RecordsScreen>.Ways(
        mode: \.mode, answers: service.answers, flaw: { _, _, _, _ in nil })
      var run = FuzzRun(screen, size: Self.size, asked: asked, ways, random: random)
      try run.run(stepCount: Self.stepCount)
    }
  }

  @Test func `the table of objects takes anything in any order`() {
    FuzzPlan(usualCount: 12).run("objects") { seed in
      var random = SeededGenerator(seed: seed)
      let service = random.service(recordCount: 1)
      let screen = ObjectsScreen(size: Self.size, keymap: .default, profile: random.text(upTo: 9))
      let ways = FuzzRun<ObjectsScreen>.Ways(
        mode: \.mode, answers: service.answers, flaw: { _, _, _, _ in nil })
      var run = FuzzRun(
        screen, size: Self.size, asked: [.tables(.readObjects)], ways, random: random)
      try run.run(stepCount: Self.stepCount)
    }
  }

  @Test func `the keyboard makes something of all bytes and holds nothing back for good`() {
    FuzzPlan(usualCount: 60).run("keyboard") { seed in
      var random = SeededGenerator(seed: seed)
      var keyboard = Keyboard(isBracketed: random.chance(oneIn: 2))
      for _ in 0..<Self.stepCount {
        if random.chance(oneIn: 3) {
          _ = keyboard.timeOut()
        } else {
          _ = keyboard.read(random.bytes())
        }
      }
      _ = keyboard.timeOut()
      guard keyboard.silenceMilliseconds == nil else { throw Failure("it waits after a silence") }
      guard case .key(.character("x"))? = keyboard.read([0x78]).last else {
        throw Failure("a letter after a silence is not typed")
      }
    }
  }

  private static let size = Size(columns: 80, rows: 24)
  private static let context = ParseContext(
    today: CalendarDate("2026-11-24") ?? CalendarDate(daysSinceEpoch: 0))

  private func run(
    _ form: FormPane, against service: FuzzedService, _ random: SeededGenerator
  ) throws {
    let ways = FuzzRun<FormScreen>.Ways(
      mode: \.mode, answers: service.answers, flaw: FormLaws.flaw)
    let screen = FormScreen(size: Self.size, form: form)
    var run = FuzzRun(screen, size: Self.size, asked: [form.loading], ways, random: random)
    try run.run(stepCount: Self.stepCount)
  }

  /// What the keyboard did not do.
  private struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }
}

extension SeededGenerator {
  /// A service with so many records of a random object, in every shape that a read may have.
  fileprivate mutating func service(recordCount: Int) -> FuzzedService {
    let schema = schema(attributeCount: 1...30)
    let records = (1...recordCount).map { number in
      Record(
        id: RecordID("r\(number)"), object: schema.slug, attributes: record(of: schema).attributes)
    }
    return FuzzedService(schema: schema, records: records)
  }

  fileprivate mutating func settings() -> FormPane.Settings {
    var settings = FormPane.Settings(profile: text(upTo: 5))
    settings.isReadOnly = chance(oneIn: 5)
    settings.isDryRun = chance(oneIn: 8)
    settings.reviewsAlways = chance(oneIn: 2)
    return settings
  }
}
