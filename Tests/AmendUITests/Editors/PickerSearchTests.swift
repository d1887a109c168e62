import AmendCore
import AmendUI
import Testing

/// Searches that take their time are made elsewhere.
@Suite struct PickerSearchTests {
  @Test func `over few candidates a key is answered at once`() {
    var picker = links(200)
    picker.type("record 17")
    let another = picker.takeSearch(number: 1)
    #expect(another == nil)
    #expect(picker.current?.label == "Record 17")
  }

  @Test func `over many candidates the old rows stay until the new ones are found`() throws {
    var picker = links(5000)
    picker.type("record 4321")
    #expect(picker.isSearching)
    #expect(picker.shownCount == 5000)
    let search = try handedOut(by: &picker, 1)
    let another = picker.takeSearch(number: 2)
    #expect(another == nil)
    picker.take(search.ranking(), number: 1)
    #expect(!picker.isSearching)
    #expect(picker.shown.map(\.label) == ["Record 4321"])
    #expect(picker.current?.label == "Record 4321")
  }

  @Test func `what is found for an earlier query is dropped`() throws {
    var picker = links(5000)
    picker.type("4")
    let first = try handedOut(by: &picker, 1)
    picker.type("99")
    let second = try handedOut(by: &picker, 2)
    picker.take(first.ranking(), number: 1)
    #expect(picker.isSearching)
    picker.take(second.ranking(), number: 2)
    #expect(picker.current?.label == "Record 499")
  }

  @Test func `a query that grew is looked for where the shorter one was found`() throws {
    var picker = links(5000)
    picker.type("432")
    picker.settle()
    picker.type("1")
    // No search is asked for: there is little to look at.
    let another = picker.takeSearch(number: 1)
    #expect(another == nil)
    #expect(picker.shown.map(\.label) == ["Record 4321"])
  }

  @Test func `keys that choose wait for what is typed before them`() {
    var picker = links(5000)
    picker.type("4321")
    picker.settle()
    #expect(picker.value == .links(["4321"]))
    picker.perform(.deleteToStart)
    picker.type("4322")
    picker.perform(.down)
    #expect(picker.current?.label == "Record 4322")
  }

  @Test func `candidates that arrive during a search are found as well`() throws {
    var picker = links(5000)
    picker.type("new")
    let search = try handedOut(by: &picker, 1)
    picker.add([Candidate(id: .record("x"), label: "A new one")])
    picker.take(search.ranking(), number: 1)
    #expect(picker.shown.map(\.label) == ["A new one"])
  }

  @Test func `a candidate that changes during a search has it made again`() throws {
    var picker = links(5000)
    picker.type("new")
    let search = try handedOut(by: &picker, 1)
    picker.add([Candidate(id: .record("7"), label: "Renewed")])
    picker.take(search.ranking(), number: 1)
    #expect(picker.isSearching)
    let again = try handedOut(by: &picker, 2)
    picker.take(again.ranking(), number: 2)
    #expect(picker.shown.map(\.label) == ["Renewed"])
  }

  @Test func `a search made in parts finds what one piece finds, or nothing once called off`()
    async throws
  {
    var picker = links(60_000)
    picker.type("4")
    let search = try handedOut(by: &picker, 1)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await search.rankingInParts()
    }
    #expect(await task.value == nil)
    var other = picker
    picker.take(search.ranking(), number: 1)
    other.take(try #require(await search.rankingInParts()), number: 1)
    #expect(picker.shown == other.shown)
    #expect(picker.shownCount > 1000)
  }

  @Test func `what was typed and taken back again needs no search`() {
    var picker = links(5000)
    picker.type("4")
    picker.perform(.deleteBack)
    #expect(!picker.isSearching)
    let another = picker.takeSearch(number: 1)
    #expect(another == nil)
  }

  @Test func `the service is asked once for each text, while not all is here`() {
    var picker = PickerEditor(
      links: .records("suppliers"), value: .null, names: Names(), isMultiple: false)
    let before = picker.takeQuestion()
    #expect(before == nil)
    picker.type("no")
    let first = picker.takeQuestion()
    #expect(first == "no")
    let second = picker.takeQuestion()
    #expect(second == nil)
    picker.receive([Candidate("1", nil)], total: nil, isLast: true)
    picker.type("r")
    let last = picker.takeQuestion()
    #expect(last == nil)
  }

  @Test func `a created candidate is chosen and stands first, once`() {
    var picker = links(3)
    picker.type("nothing like it")
    picker.takeCreated(Candidate(id: .record("new"), label: "Created"))
    #expect(picker.shown.map(\.label) == ["Created", "Record 0", "Record 1", "Record 2"])
    #expect(picker.value == .links(["new"]))
    picker.takeCreated(Candidate(id: .record("newer"), label: "Later"))
    picker.perform(.down)
    #expect(picker.current?.label == "Created")
    picker.perform(.last)
    #expect(picker.current?.label == "Record 2")
    #expect(picker.shownCount == 5)
  }

  @Test func `a name that is known better is shown, found and kept`() {
    var names = Names()
    names[.records("suppliers"), "1"] = .known("Nordic", detail: "Oslo")
    var picker = links(3)
    picker.perform(.down)
    picker.perform(.down)
    picker.refresh(names)
    #expect(picker.current?.label == "Nordic")
    picker.type("oslo")
    #expect(picker.shown.map(\.label) == ["Nordic"])
  }

  private func handedOut(
    by picker: inout PickerEditor, _ number: Int
  ) throws -> FuzzySearch {
    let search = picker.takeSearch(number: number)
    return try #require(search)
  }

  private func links(_ count: Int) -> PickerEditor {
    var picker = PickerEditor(
      links: .records("suppliers"), value: .null, names: Names(), isMultiple: false)
    picker.receive(
      (0..<count).map { Candidate(id: .record(RecordID("\($0)")), label: "Record \($0)") },
      total: count, isLast: true)
    return picker
  }
}
