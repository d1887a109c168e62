import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct MouseTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  /// Clicks on the first letter of a text on the screen.
  private mutating func click(_ text: String) throws {
    let rows = form.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains(text) }, "\(text) is not shown.")
    let before = try #require(rows[row].firstRange(of: text)).lowerBound
    let column = rows[row][..<before].count
    form.send(.mouse(MouseEvent(.press, at: Point(column: column, row: row))))
  }

  private mutating func wheel(_ act: MouseEvent.Act) {
    form.send(.mouse(MouseEvent(act, at: Point(column: 0, row: 0))))
  }

  @Test mutating func `a click focuses, and another one opens`() throws {
    try click("Price")
    #expect(form.state.form.focus == "price")
    #expect(form.state.form.editor == nil)
    try click("Price")
    #expect(form.state.mode == .line)
  }

  @Test mutating func `a click elsewhere accepts what is edited`() throws {
    form.focus("name")
    form.press("enter X")
    try click("Price")
    #expect(form.state.form.focus == "price")
    #expect(form.session?.patch.slugs == ["name"])
  }

  @Test mutating func `the wheel moves the focus`() {
    wheel(.wheelDown)
    wheel(.wheelDown)
    #expect(form.state.form.focus == "price")
    wheel(.wheelUp)
    #expect(form.state.form.focus == "name")
  }

  @Test mutating func `in a list a click goes to a row, and another one takes it`() throws {
    form.focus("category")
    form.press("enter")
    try click("Shoes")
    #expect(form.state.mode == .picker)
    try click("Shoes")
    #expect(form.state.mode == .browse)
    #expect(form.session?["category"] == .option(.text("opt_def456")))
  }

  @Test mutating func `of several choices another click marks`() throws {
    form.focus("tags")
    form.press("enter ctrl-x")
    form.press("enter")
    try click("Clearance")
    try click("Clearance")
    #expect(form.screen.contains("[x] Clearance"))
    try click("Clearance")
    #expect(form.screen.contains("[ ] Clearance"))
  }

  @Test mutating func `in a month a click chooses a day, and another one takes it`() throws {
    form.focus("launched_at")
    form.press("enter")
    try click("17 18")
    try click("17 18")
    #expect(form.state.mode == .browse)
    guard case .date(let day)? = form.session?["launched_at"] else {
      Issue.record("There is no day.")
      return
    }
    #expect(day.day == 17)
  }

  @Test mutating func `a question is answered by two clicks`() throws {
    form.focus("name")
    form.press("enter X enter q")
    try click("stay")
    #expect(form.state.mode == .question)
    try click("stay")
    #expect(form.state.mode == .browse)
  }

  @Test mutating func `a hint in the foot is a button`() throws {
    try click("save")
    #expect(form.screen.contains("There is nothing to save."))
    form.focus("name")
    form.press("enter X enter")
    try click("review")
    #expect(form.state.mode == .review)
    try click("Esc back")
    #expect(form.state.overlay == nil)
  }

  @Test mutating func `the wheel scrolls help, and a click beside it closes it`() throws {
    form.press("?")
    let before = form.screen
    wheel(.wheelDown)
    #expect(form.screen != before)
    form.send(.mouse(MouseEvent(.press, at: Point(column: 0, row: 5))))
    #expect(form.state.overlay == nil)
  }

  @Test mutating func `a click tries a theme, and another one keeps it`() throws {
    form.send(.themesFound(["ink", "nord", "paper"], current: "ink"))
    try click("nord")
    #expect(form.takeEffects() == [.themes(.use("nord"))])
    try click("nord")
    #expect(form.state.overlay == nil)
    #expect(form.screen.contains("theme: nord"))
  }

  @Test(arguments: [(-5, -5), (1000, 1000), (0, 0), (79, 23), (3, 0)])
  mutating func `a click beside everything does nothing`(column: Int, row: Int) {
    let before = form.screen
    form.send(.mouse(MouseEvent(.press, at: Point(column: column, row: row))))
    #expect(form.screen == before)
  }

  @Test mutating func `the mouse is switched by a key, and the foot says so`() {
    form.press("M")
    #expect(form.takeEffects() == [.switchMouse])
    form.send(.mouseSwitched(isOn: true))
    #expect(form.screen.contains("The mouse is on"))
  }

  @Test mutating func `a text that is not copied is told`() {
    form.press("y")
    form.send(.notCopied(.tooLong(byteCount: 56244)))
    #expect(form.screen.contains("Nothing is copied: terminals take at most 56,244 bytes at once."))
  }

  @Test func `in a table a click goes to a row, and another one opens it`() {
    var table = TableDriver(schema: SampleProduct.schema)
    let other = Record(
      id: "other", object: "products", attributes: SampleProduct.record.attributes)
    table.answerPages(from: [SampleProduct.record, other])
    _ = table.takeEffects()
    let place = MouseEvent(.press, at: Point(column: 5, row: 3))
    table.send(.mouse(place))
    #expect(!table.takeEffects().contains { if case .visit = $0 { true } else { false } })
    table.send(.mouse(place))
    #expect(table.takeEffects().contains(.visit(.record(other.reference))))
  }

  @Test mutating func `a value of a conflict is taken by a click`() throws {
    form.focus("name")
    form.press("enter X enter")
    var theirs = SampleProduct.record.attributes
    theirs["name"] = "Theirs"
    let read = Record(id: SampleProduct.record.id, object: "products", attributes: theirs)
    form.send(.loaded(.success(LoadedRecord(schema: SampleProduct.schema, record: read))))
    #expect(form.state.mode == .conflict)
    try click("theirs")
    #expect(form.screen.contains("(*) theirs"))
    try click("mine  ")
    #expect(form.screen.contains("(*) mine"))
  }

  @Test func `columns are shown and hidden by clicks, and scrolled by the wheel`() throws {
    var table = TableDriver(schema: SampleProduct.schema)
    table.answerPages(from: [SampleProduct.record])
    table.press("c")
    let row = { (text: String) in
      Picture(table.screen.view()).text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains(text) }
    }
    let price = try #require(row("] Price"))
    for _ in 0..<2 {
      table.send(.mouse(MouseEvent(.press, at: Point(column: 8, row: price))))
    }
    #expect(Picture(table.screen.view()).text.contains("[ ] Price"))
    table.send(.mouse(MouseEvent(.wheelDown, at: Point(column: 8, row: price))))
    #expect(table.screen.view().cursor?.row == price + 1)
  }
}
