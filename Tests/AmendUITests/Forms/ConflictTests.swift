import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct ConflictTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  /// Edits price and name here while others changed both, and tries to save.
  private mutating func collide() throws {
    form.focus("name")
    form.press("enter ! enter down enter ctrl-u 49 ctrl-s enter")
    let session = try #require(form.session)
    var theirs = SampleProduct.record
    theirs.attributes["price"] = 35
    theirs.attributes["name"] = "Winter dress"
    theirs.attributes["in_stock"] = false
    let merge = Merge(
      base: session.baseline, session.schema, theirs: theirs, session.schema, mine: session.patch)
    form.send(.saved(.success(.conflict(merge, theirs: theirs, session.schema))))
  }

  /// Reads again after a change of the price, and types into the name until the reading comes.
  private mutating func collideWhileTyping(_ theirs: [AttributeSlug: JSON]) {
    form.focus("price")
    form.press("enter ctrl-u 49 enter R")
    form.focus("name")
    form.press("enter !")
    var record = SampleProduct.record
    record.attributes.merge(theirs) { _, new in new }
    form.send(.loaded(.success(LoadedRecord(schema: SampleProduct.schema, record: record))))
  }

  @Test mutating func `a conflict shows what was, theirs and mine`() throws {
    try collide()
    expectScreen(form.state.view(), "conflict-two")
    form.state.expectToFitAnywhere()
  }

  @Test mutating func `of long values nothing is cut off, and what has no room is scrolled to`()
    throws
  {
    let long = String(repeating: "linen ", count: 30)
    form.focus("name")
    form.press("enter ctrl-u")
    form.send(.paste(long + "MINE-END"))
    form.press("enter s enter")
    let session = try #require(form.session)
    var theirs = SampleProduct.record
    theirs.attributes["name"] = .string(Text(long + "THEIRS-END"))
    let merge = Merge(
      base: session.baseline, session.schema, theirs: theirs, session.schema, mine: session.patch)
    form.send(.saved(.success(.conflict(merge, theirs: theirs, session.schema))))
    #expect(form.screen.contains("THEIRS-END"))
    #expect(form.screen.contains("MINE-END"))
    form.send(.resized(Size(columns: 40, rows: 10)))
    #expect(!form.screen.contains("MINE-END"))
    #expect(form.screen.contains("more below"))
    form.press("pgdn pgdn pgdn pgdn pgdn pgdn pgdn")
    #expect(form.screen.contains("MINE-END"))
    form.press("pgup pgup pgup pgup pgup pgup pgup")
    #expect(form.screen.contains("This value was changed"))
  }

  @Test mutating func `each value is decided, then the changes are reviewed again`() throws {
    try collide()
    form.press("t m enter")
    #expect(form.screen.contains(#"{"price":49}"#))
    #expect(form.session?["name"] == .text("Winter dress"))
    #expect(form.session?["in_stock"] == .flag(false))
    form.press("enter")
    guard case .save(let request) = form.effects.last else {
      Issue.record("no save, but \(String(describing: form.effects.last))")
      return
    }
    #expect(request.patch["price"]?.before == .number(Number(35)))
  }

  @Test mutating func `what is being typed when a conflict comes is kept`() {
    collideWhileTyping(["price": 35])
    form.press("enter m enter")
    #expect(form.body == #"{"name":"Summer dress!","price":49}"#)
  }

  @Test mutating func `a typed value that is a conflict too is decided before anything is taken`() {
    collideWhileTyping(["price": 35, "name": "Winter dress"])
    form.press("enter")
    #expect(form.screen.contains("Winter dress"))
    #expect(form.session?.original("price") == .number(Number(29)))
    form.press("m m enter")
    #expect(form.body == #"{"name":"Summer dress!","price":49}"#)
    #expect(form.session?.original("price") == .number(Number(35)))
  }

  @Test mutating func `what was typed into an attribute that is gone is said, and goes nowhere`() {
    form.press("R")
    form.focus("name")
    form.press("enter !")
    let attributes = SampleProduct.schema.attributes.filter { $0.slug != "name" }
    let schema = ObjectSchema(slug: SampleProduct.schema.slug, attributes: attributes)
    form.send(.loaded(.success(LoadedRecord(schema: schema, record: SampleProduct.record))))
    form.press("enter")
    #expect(form.state.form.editor == nil)
    #expect(form.screen.contains("Summer dress!"))
    form.press("enter")
    #expect(form.body == "{}")
    form.send(.editedOutside("name", .success("Robe")))
    #expect(form.screen.contains("what was written: Robe"))
    #expect(form.body == "{}")
  }

  @Test mutating func `nothing goes on before all is decided`() throws {
    try collide()
    form.press("m enter")
    #expect(form.screen.contains("Choose mine or theirs"))
  }

  @Test mutating func `going back decides nothing`() throws {
    try collide()
    form.press("t t esc")
    #expect(form.body == #"{"name":"Summer dress!","price":49}"#)
    #expect(form.session?.original("price") == .number(Number(29)))
  }

  @Test mutating func `the last value to be edited on is edited at once`() throws {
    try collide()
    form.press("down m e")
    #expect(form.state.overlay == nil)
    // Each of these letters would be a choice, were there still a question.
    form.press("tm enter")
    #expect(form.body == #"{"name":"Summer dress!tm","price":49}"#)
  }

  @Test mutating func `a value can be edited on`() throws {
    try collide()
    form.press("e t enter ? enter")
    #expect(form.body == #"{"name":"Summer dress!?"}"#)
  }

  @Test mutating func `undo reaches behind the decision`() throws {
    try collide()
    form.press("t t enter u")
    #expect(form.body == #"{"name":"Summer dress!","price":49}"#)
  }
}

struct ReloadTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  private mutating func reload(_ changes: [AttributeSlug: JSON]) {
    var theirs = SampleProduct.record
    theirs.attributes.merge(changes) { _, new in new }
    form.press("R")
    form.send(.loaded(.success(LoadedRecord(schema: SampleProduct.schema, record: theirs))))
  }

  @Test mutating func `reading again keeps the edits and shows what others changed`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter")
    reload(["name": "Winter dress"])
    #expect(form.body == #"{"price":49}"#)
    #expect(form.screen.contains("changed: Name"))
    #expect(form.screen.contains("Winter dress"))
  }

  @Test mutating func `reading again never hides a conflict`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter")
    reload(["price": 35])
    #expect(form.screen.contains("Conflict"))
    form.press("esc ctrl-s")
    #expect(form.session?.original("price") == .number(Number(29)))
  }
}
