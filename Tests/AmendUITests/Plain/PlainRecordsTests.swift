import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct PlainRecordsTests {
  private static let schema = SampleProduct.schema

  /// A list without a terminal, which is answered from these records.
  private struct Driver {
    var list: PlainRecords
    let records: [Record]
    var said: [String] = []
    var effects: [Effect] = []
    var isAsked = false

    init(_ count: Int, trail: [String] = []) {
      records = (1...max(count, 1)).prefix(count).map {
        Record(
          id: RecordID("id-\($0)"), object: "products",
          attributes: ["name": .string(Text("Thing \($0)"))])
      }
      var screen = RecordsScreen(
        of: "products", size: Size(columns: 80, rows: 24), keymap: .default, trail: trail,
        settings: FormPane.Settings(profile: "test"), isSearchable: false)
      let first = screen.begin()
      list = PlainRecords(of: "products", screen)
      send(.schemaRead(.success(PlainRecordsTests.schema)))
      answer(first)
    }

    mutating func send(_ event: Event) { answer(list.reduce(event)) }

    mutating func type(_ line: String) {
      said = []
      effects = []
      isAsked = false
      send(.answered(line))
    }

    private mutating func answer(_ asked: [Effect]) {
      for effect in asked {
        switch effect {
        case .say(let lines): said += lines
        case .ask: isAsked = true
        case .tick: break
        case .readPage(_, let query):
          let start = min((query.page - 1) * query.count, records.count)
          let page = Array(records[start..<min(start + query.count, records.count)])
          send(
            .pageRead(
              query,
              .success(
                Page(
                  elements: page, total: records.count,
                  hasNext: start + page.count < records.count))))
        default: effects.append(effect)
        }
      }
    }
  }

  @Test func `a page of twenty is said, and more goes on to the end`() {
    var driver = Driver(45)
    #expect(driver.said.contains("20. Thing 20, id-20"))
    #expect(driver.said.last == "1 to 20 of 45. A number opens, more goes on, /TEXT searches.")
    driver.type("more")
    driver.type("more")
    #expect(driver.said.last == "41 to 45 of 45. A number opens, more goes on, /TEXT searches.")
    driver.type("more")
    #expect(driver.said == ["There are no more."])
    #expect(driver.isAsked)
  }

  @Test func `a number opens a record of any page, and nothing else does`() {
    var driver = Driver(250)
    driver.type("33")
    #expect(
      driver.effects == [.visit(.record(RecordReference(object: "products", id: "id-33")))])
    #expect(!driver.isAsked)
    driver.send(.returned(Visit(of: .record(RecordReference(object: "products", id: "id-33")))))
    #expect(driver.isAsked)
    for line in ["0", "-9223372036854775808", "99999999999999999999", "x"] {
      driver.type(line)
      #expect(driver.effects.isEmpty)
      #expect(driver.said.count == 1)
    }
  }

  @Test func `a text is searched in all records, those of later pages too`() {
    var driver = Driver(250)
    driver.type("/thing 247")
    #expect(driver.said.first == "1. Thing 247, id-247")
    driver.type("/nowhere")
    #expect(driver.said == ["Nothing is found for “nowhere”."])
    driver.type("/")
    #expect(driver.said.first == "1. Thing 1, id-1")
  }

  @Test func `an empty object is said to be so`() {
    #expect(Driver(0).said.last == "There are no records.")
  }

  @Test func `a list is read again, and left`() {
    var driver = Driver(3)
    driver.type("reload")
    #expect(driver.said.last == "1 to 3 of 3. A number opens, more goes on, /TEXT searches.")
    driver.type("back")
    #expect(driver.effects.isEmpty)
    driver.type("quit")
    #expect(driver.effects == [.quit])
  }
}
