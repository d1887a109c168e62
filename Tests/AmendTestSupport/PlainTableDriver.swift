package import AmendCore
package import AmendUI

/// A list of records in lines without a terminal, whose pages are answered from given records.
package struct PlainTableDriver {
  package private(set) var list: PlainRecords
  private let records: [Record]
  /// What was said since the last line.
  package private(set) var said: [String] = []
  /// What is asked for; nil while nothing is.
  package private(set) var prompt: String?
  /// Every effect since the last line but what is said, asked and read, and ticks.
  package private(set) var effects: [Effect] = []
  private var awaited: [Event] = []

  /// Opens the list of an object.
  package init(
    _ records: [Record], of schema: ObjectSchema = SampleProduct.schema, trail: [String] = [],
    recalling table: RecalledTable = RecalledTable()
  ) {
    self.records = records
    var screen = RecordsScreen(
      of: schema.slug, size: Size(columns: 80, rows: 24), keymap: Keymap([:]), trail: trail,
      settings: FormPane.Settings(profile: "test"), isSearchable: false)
    let first = screen.begin()
    list = PlainRecords(of: schema.slug, screen)
    awaited = [.resized(Size(columns: 80, rows: 24)), .tableRecalled(table)]
    awaited.append(.schemaRead(.success(schema)))
    take(first)
    runAll()
  }

  /// Opens the list of so many products: `Thing 1` with the price 1, and so on.
  package init(things count: Int, trail: [String] = []) {
    self.init(
      (1...max(count, 1)).prefix(count).map { number in
        Record(
          id: RecordID("id-\(number)"), object: "products",
          attributes: [
            "name": .string(Text("Thing \(number)")), "price": .number(Number(Int64(number))),
            "in_stock": .bool(number.isMultiple(of: 2)),
          ])
      }, trail: trail)
  }

  /// Lets an event happen, and what follows from it.
  package mutating func send(_ event: Event) {
    awaited.append(event)
    runAll()
  }

  /// Types lines; what was said since the last of them remains.
  package mutating func type(_ lines: String...) {
    for line in lines {
      said = []
      effects = []
      prompt = nil
      send(.answered(line))
    }
  }

  /// Ends the input.
  package mutating func end() {
    said = []
    effects = []
    send(.answered(nil))
  }

  private mutating func runAll() {
    while !awaited.isEmpty { take(list.reduce(awaited.removeFirst())) }
  }

  private mutating func take(_ asked: [Effect]) {
    for effect in asked {
      switch effect {
      case .say(let lines): said += lines
      case .ask(let prompt): self.prompt = prompt
      case .tick, .tables(.readSchema), .tables(.recall): break
      case .tables(.readPage(_, let query)): awaited.append(.pageRead(query, .success(page(query))))
      default: effects.append(effect)
      }
    }
  }

  private func page(_ query: PageQuery) -> Page<Record> {
    let start = min((query.page - 1) * query.count, records.count)
    let elements = Array(records[start..<min(start + query.count, records.count)])
    return Page(
      elements: elements, total: records.count, hasNext: start + elements.count < records.count)
  }
}
