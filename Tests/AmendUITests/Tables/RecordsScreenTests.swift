import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// The table of records: reading, moving, searching, sorting, marking.
struct RecordsScreenTests {
  static let schema = ObjectSchema(
    slug: "things", singularName: "Thing", pluralName: "Things",
    attributes: [
      Attribute(slug: "name", label: "Name", typeName: "text"),
      Attribute(slug: "price", label: "Price", typeName: "number"),
      Attribute(slug: "city", label: "City", typeName: "text"),
      Attribute(slug: "owner", label: "Owner", typeName: "user"),
    ])

  static func record(_ number: Int, price: JSON = nil) -> Record {
    Record(
      id: RecordID("id-\(number)"), object: "things",
      attributes: [
        "name": .string(Text("Thing \(number)")), "price": price,
        "city": number.isMultiple(of: 2) ? "Oslo" : "Rome", "owner": ["mem-1"],
      ])
  }

  static func records(_ count: Int) -> [Record] {
    (0..<count).map { record($0, price: .number(Number(Int64(($0 * 37) % 101)))) }
  }

  func table(
    _ count: Int, columns: Int = 80, isSearchable: Bool = false, trail: [String] = []
  ) -> TableDriver {
    var table = TableDriver(
      schema: Self.schema, columns: columns, trail: trail, isSearchable: isSearchable)
    table.answerPages(from: Self.records(count))
    return table
  }

  @Test func `the first page is asked for before the schema is there, and shown when it is`() {
    var screen = RecordsScreen(
      of: "things", size: Size(columns: 80, rows: 24), keymap: .default, trail: [],
      settings: FormPane.Settings(profile: "test"), isSearchable: false)
    let effects = screen.begin()
    #expect(effects.filter(\.isPage).count == 1)
    let page = Page(elements: Self.records(3), total: 3, hasNext: false)
    _ = screen.reduce(.pageRead(PageQuery(page: 1), .success(page)))
    #expect(Picture(screen.view()).text.contains("Reading things"))
    _ = screen.reduce(.schemaRead(.success(Self.schema)))
    #expect(Picture(screen.view()).text.contains("Thing 2"))
  }

  @Test func `only what is needed is read, and two pages at once at most`() {
    var table = TableDriver(schema: Self.schema)
    var (most, answers) = (0, 0)
    let records = Self.records(5000)
    while table.effects.contains(where: \.isPage) {
      most = max(most, table.effects.count(where: \.isPage))
      for effect in table.takeEffects().filter(\.isPage) {
        table.answer(effect, from: records)
        answers += 1
      }
    }
    #expect(most <= 2)
    #expect((2...5).contains(answers))
  }

  @Test func `moving down reads on without a gap`() {
    let records = Self.records(1000)
    var table = TableDriver(schema: Self.schema)
    table.answerPages(from: records)
    for _ in 0..<60 {
      table.press("pgdn")
      table.answerPages(from: records)
    }
    #expect(table.text.contains("Thing 999"))
    #expect(table.text.contains("1,000 of 1,000"))
  }

  @Test func `G goes to the end, however much has to be read`() {
    var table = table(3000)
    table.press("G")
    table.answerPages(from: Self.records(3000))
    #expect(table.text.contains("3,000 of 3,000"))
    #expect(table.names.last == "Thing 2999")
  }

  @Test func `typing narrows the rows, Esc shows all again with the cursor where it was found`() {
    var table = table(50)
    table.press("/ thing42")
    #expect(table.names.first == "Thing 42")
    table.press("esc")
    #expect(table.names.count == 20)
    _ = table.takeEffects()
    table.press("enter")
    #expect(table.takeEffects().contains(.visit(.record(Self.record(42).reference))))
  }

  @Test func `a service that cannot search is read to the end while one searches`() {
    var table = table(900)
    table.press("/ thing877")
    table.answerPages(from: Self.records(900))
    #expect(table.names == ["Thing 877"])
  }

  @Test func `a service that searches is asked once the typing pauses`() {
    var table = table(900, isSearchable: true)
    table.press("/ 877")
    #expect(table.takeEffects().contains(.tables(.awaitSearchPause("877"))))
    table.send(.searchPaused("87"))
    #expect(!table.effects.contains { $0.search != nil })
    table.send(.searchPaused("877"))
    #expect(table.effects.contains { $0.search == "877" })
    table.answerPages(from: Self.records(900))
    #expect(table.names.contains("Thing 877"))
    table.press("esc")
    // What only the search brought stands where the list brings it.
    #expect(!table.names.contains("Thing 877"))
  }

  @Test func `rows sort by any column, those without a value last in both directions`() {
    var table = TableDriver(schema: Self.schema)
    table.answerPages(from: [
      Self.record(1, price: 30), Self.record(2), Self.record(3, price: 4),
      Self.record(4, price: 200),
    ])
    table.press("s price enter")
    #expect(table.names == ["Thing 3", "Thing 1", "Thing 4", "Thing 2"])
    #expect(table.text.contains("Price ↑"))
    table.press("S")
    #expect(table.names == ["Thing 4", "Thing 1", "Thing 3", "Thing 2"])
    #expect(
      table.effects.contains(
        .tables(.keep("things", TableLayout(order: SortOrder("price", isDescending: true))))))
  }

  @Test func `links are sorted by their names, also those out of view`() {
    let people = ["mem-a": "Zoe", "mem-b": "Anna", "mem-c": "Mia"]
    let records = (0..<30).map { number in
      var record = Self.record(number)
      let owner = number == 29 ? "mem-b" : number == 28 ? "mem-c" : "mem-a"
      record.attributes["owner"] = [.string(Text(owner))]
      return record
    }
    var table = TableDriver(schema: Self.schema)
    table.answerPages(from: records)
    var names = Names()
    names[.members, "mem-a"] = .known("Zoe", detail: nil)
    table.send(.linksNamed(names))
    _ = table.takeEffects()
    table.press("s owner enter")
    let asked = table.takeEffects().compactMap { effect in
      if case .nameLinks(let links) = effect { links[.members] } else { nil }
    }
    #expect(asked.map { Set($0) } == [["mem-b", "mem-c"]])
    for (id, name) in people { names[.members, RecordID(id)] = .known(name, detail: nil) }
    table.send(.linksNamed(names))
    #expect(Array(table.names.prefix(2)) == ["Thing 29", "Thing 28"])
  }

  @Test func `columns are chosen and ordered, and remembered`() {
    var table = table(3)
    #expect(table.text.contains("Name") && table.text.contains("City"))
    table.press("c space down down K enter")
    #expect(
      table.effects.contains(.tables(.keep("things", TableLayout(columns: ["owner", "city"])))))
    let heading = table.text.split(separator: "\n")[1]
    #expect(heading.split(separator: " ") == ["Name", "Owner", "City"])
  }

  @Test func `the arrangement of the last time is taken up`() {
    var table = table(3)
    let layout = TableLayout(
      columns: ["city"], order: SortOrder("price", isDescending: true))
    table.send(.tableRecalled(RecalledTable(layout: layout, drafted: ["id-1"])))
    #expect(table.text.split(separator: "\n")[1].split(separator: " ") == ["Name", "City"])
    #expect(table.names.first == "Thing 2")
    #expect(table.text.contains(" ● Thing 1"))
  }

  @Test func `an arrangement is taken up before anything was read`() {
    var table = TableDriver(schema: Self.schema)
    let order = SortOrder("price", isDescending: true)
    table.send(.tableRecalled(RecalledTable(layout: TableLayout(order: order))))
    #expect(table.text.contains("Reading things"))
    table.answerPages(from: Self.records(3))
    #expect(table.names == ["Thing 2", "Thing 1", "Thing 0"])
  }

  @Test func `the names of links in view are asked for once`() {
    var table = table(120)
    let wanted = Effect.nameLinks([.members: ["mem-1"]])
    #expect(table.takeEffects().filter { $0 == wanted }.count == 1)
    table.press("down")
    #expect(!table.effects.contains(wanted))
    var names = Names()
    names[.members, "mem-1"] = .known("Lena Meier", detail: nil)
    table.send(.linksNamed(names))
    #expect(table.text.contains("Lena Meier"))
  }

  @Test func `a record that was edited comes back with its values, in its row`() {
    var table = table(30)
    table.press("down down down")
    var visit = Visit(of: .record(Self.record(3).reference))
    var changed = Self.record(3, price: 4711)
    changed.attributes["name"] = "Another name"
    visit.records = [changed]
    table.send(.returned(visit))
    #expect(table.names[3] == "Another name")
    #expect(table.text.contains("4711"))
    #expect(table.text.contains("4 of 30"))
  }

  @Test func `a record that is gone leaves the table`() {
    var table = table(3)
    var visit = Visit(of: .record(Self.record(1).reference))
    visit.goneRecords = ["id-1"]
    table.send(.returned(visit))
    #expect(table.names == ["Thing 0", "Thing 2"])
  }

  @Test func `help in a search shows the keys of a search`() {
    var table = table(3)
    table.press("/ f1")
    #expect(table.text.contains("Searching a table"))
  }

  @Test func `a page that fails is told, and R goes on with it`() {
    var table = TableDriver(schema: Self.schema)
    guard let effect = table.takeEffects().first(where: \.isPage),
      case .tables(.readPage(_, let query)) = effect
    else {
      Issue.record("no page was asked for")
      return
    }
    table.send(.pageRead(query, .failure(.timedOut(afterSeconds: 30))))
    #expect(table.text.contains(ServiceError.timedOut(afterSeconds: 30).description))
    #expect(!table.effects.contains { $0.isPage })
    table.press("R")
    table.answerPages(from: Self.records(5))
    #expect(table.names.count == 5)
  }

  @Test func `arrows in the head say that there are more columns`() {
    #expect(!table(3).head.contains("→"))
    var narrow = table(3, columns: 40)
    #expect(narrow.head.hasSuffix("→"))
    #expect(!narrow.head.contains("←"))
    narrow.press("right right")
    #expect(narrow.head.contains("←"))
    #expect(!narrow.head.contains("→"))
  }

  @Test func `a sort of what is read so far says so`() throws {
    var table = TableDriver(schema: Self.schema)
    let asked = table.takeEffects()
    let first = try #require(asked.first { $0.isPage })
    table.answer(first, from: Self.records(500))
    table.press("S")
    #expect(table.text.contains(" sorted "))
    let next = try #require(table.effects.last { $0.isPage })
    if case .tables(.readPage(_, let query)) = next {
      table.send(.pageRead(query, .failure(.timedOut(afterSeconds: 30))))
    }
    #expect(table.text.contains("Only what is\n read is sorted."))
    table.press("R")
    table.answerPages(from: Self.records(500))
    #expect(!table.text.contains("sorted"))
  }

  @Test func `Esc stops the waiting for another attempt, and R goes on`() {
    var table = TableDriver(schema: Self.schema)
    let first = table.takeEffects().first { $0.isPage }
    table.send(
      .retrying(RetryNotice(error: .rateLimited(retryAfterSeconds: 9), attempt: 1, seconds: 9)))
    #expect(table.text.contains("Trying again in 9 s; Esc stops."))
    table.press("esc")
    guard case .tables(.readPage(_, let query)) = first else {
      Issue.record("no page was asked for")
      return
    }
    #expect(table.takeEffects().contains(.cancel(.page(query))))
    #expect(!table.text.contains("Trying again"))
    table.press("R")
    table.answerPages(from: Self.records(5))
    #expect(table.names.count == 5)
  }

  @Test func `Esc goes back only where there is something below, q always ends`() {
    var root = table(3)
    _ = root.takeEffects()
    root.press("esc")
    #expect(root.takeEffects().isEmpty)
    var upper = table(3, trail: ["Objects"])
    _ = upper.takeEffects()
    upper.press("esc")
    #expect(upper.takeEffects() == [.quit])
    #expect(!upper.screen.endsProgram)
    upper.press("q")
    #expect(upper.screen.endsProgram)
  }

  @Test(arguments: [(0, 0), (1, 1), (39, 9), (40, 10), (80, 24), (200, 60)])
  func `every size is drawn, with the cursor inside`(columns: Int, rows: Int) {
    for keys in ["", "/ thing", "s", "c", "?", ":"] {
      var table = table(30)
      table.press(keys)
      table.send(.resized(Size(columns: columns, rows: rows)))
      let frame = table.screen.view()
      #expect(frame.grid.size == Size(columns: columns, rows: rows))
      if let cursor = frame.cursor {
        #expect(Rect(frame.grid.size).contains(cursor))
      }
    }
  }
}

extension TableDriver {
  /// The row of the columns' titles.
  fileprivate var head: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
      ?? ""
  }
}
