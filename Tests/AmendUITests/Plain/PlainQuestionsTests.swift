import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct PlainQuestionsTests {
  var form = PlainDriver()

  /// Edits the price here while others changed it, and saves.
  private mutating func collide() throws {
    form.type("price", "49", "save", "y")
    let session = try #require(form.session)
    var theirs = SampleProduct.record
    theirs.attributes["price"] = 35
    let merge = Merge(
      base: session.baseline, session.schema, theirs: theirs, session.schema, mine: session.patch)
    form.send(.saved(.success(.conflict(merge, theirs: theirs, session.schema))))
  }

  @Test mutating func `saving shows the changes and the body first`() {
    form.type("price", "49", "save")
    #expect(
      form.said == [
        "1 change:", "  Price: 29 becomes 49", "PATCH \(SampleProduct.record.reference)",
        #"{"price":49}"#,
      ])
    #expect(form.prompt == "Send? y or n: ")
    form.type("perhaps")
    #expect(form.prompt == "Send? y or n: ")
    form.type("n")
    #expect(form.said == ["Nothing was sent; the changes stand."])
    form.type("save", "y")
    #expect(form.said == ["Saving."])
    #expect(form.prompt == nil)
    #expect(form.effects.contains { if case .save = $0 { true } else { false } })
  }

  @Test mutating func `without review a save goes out at once`() {
    var settings = FormPane.Settings(profile: "test")
    settings.reviewsAlways = false
    form = PlainDriver(settings: settings)
    form.type("price", "49", "save")
    #expect(form.said == ["Saving."])
  }

  @Test mutating func `a refusal is said with the attribute it is about`() {
    form.type("price", "49", "save", "y")
    form.send(.saved(.failure(.refused(message: "Bad", fields: ["price": ["is too high"]]))))
    #expect(form.said.contains("Price: Wrong: is too high."))
    #expect(form.body == #"{"price":49}"#)
    #expect(form.prompt == "> ")
  }

  @Test mutating func `a conflict says was, theirs and mine, and mine goes on to the review`()
    throws
  {
    try collide()
    #expect(form.said.contains("Was: 29"))
    #expect(form.said.contains("Theirs: 35"))
    #expect(form.said.contains("Mine: 49"))
    #expect(form.prompt == "Price, m, t, e or b: ")
    form.type("m")
    #expect(form.said.contains("  Price: 35 becomes 49"))
    #expect(form.prompt == "Send? y or n: ")
  }

  @Test mutating func `theirs takes the change away`() throws {
    try collide()
    form.type("theirs")
    #expect(form.said == ["Their values stand; there is nothing left to save."])
    #expect(form.body == "{}")
  }

  @Test mutating func `a conflict can be edited on`() throws {
    try collide()
    form.type("e")
    #expect(form.prompt == "Value: ")
    form.type("50")
    #expect(form.said == ["Price: 50, changed from 35."])
  }

  @Test mutating func `going back decides nothing`() throws {
    try collide()
    form.type("b")
    #expect(form.said == ["Nothing is decided; saving asks again."])
    #expect(form.session?.original("price") == .number(Number(29)))
  }

  @Test mutating func `quitting asks what becomes of changes`() {
    form.type("quit")
    #expect(form.effects == [.quit])
    form = PlainDriver()
    form.type("price", "49", "quit")
    #expect(form.said.first == "1 change is not saved.")
    #expect(form.prompt == "s, d, x, c: ")
    form.type("stay")
    #expect(form.prompt == "> ")
    form.type("quit", "x")
    #expect(form.effects.contains(.drafts(.forget)))
    #expect(form.effects.last == .quit)
    #expect(form.form.screen.outcome.isDiscarded)
  }

  @Test mutating func `a draft is offered, and what was being typed becomes the value`() throws {
    var session = EditSession(schema: SampleProduct.schema, record: SampleProduct.record)
    session.set(.flag(false), for: "in_stock")
    let moment = try #require(Moment("2026-11-24T10:00:00+00:00"))
    let draft = FoundDraft(
      id: 1, nonce: "left", keptAt: moment, session: session,
      typing: Typing(slug: "name", text: "Winter", caret: 6))
    form = PlainDriver(drafts: [draft])
    #expect(form.said.contains("  In Stock: yes becomes no"))
    #expect(form.said.contains("  Name, being typed: Winter"))
    form.type("r")
    #expect(form.effects == [.drafts(.claim(draft))])
    form.send(.draftClaimed(.success(draft)))
    #expect(form.said.contains("What was being typed in Name is its value now."))
    #expect(form.body == #"{"name":"Winter","in_stock":false}"#)
    #expect(form.prompt == "> ")
  }

  @Test mutating func `a script that knows of no draft goes on without it`() throws {
    var session = EditSession(schema: SampleProduct.schema, record: SampleProduct.record)
    session.set(.flag(false), for: "in_stock")
    let moment = try #require(Moment("2026-11-24T10:00:00+00:00"))
    let draft = FoundDraft(
      id: 1, nonce: "left", keptAt: moment, session: session, typing: nil)
    form = PlainDriver(drafts: [draft, draft])
    form.type("")
    #expect(form.prompt == "r, x, l: ")
    form.type("price")
    #expect(form.said.first == "That is no answer, so the draft is left for later.")
    #expect(form.prompt == "Value: ")
    form.type("49")
    #expect(form.body == #"{"price":49}"#)
    #expect(!form.effects.contains(.drafts(.discard(draft))))
  }

  @Test mutating func `drafts are offered one after the other`() throws {
    let moment = try #require(Moment("2026-11-24T10:00:00+00:00"))
    let drafts = (1...3).map { number in
      var session = EditSession(schema: SampleProduct.schema, record: SampleProduct.record)
      session.set(.number(Number(Int64(number))), for: "price")
      return FoundDraft(
        id: Int64(number), nonce: "left", keptAt: moment, session: session, typing: nil)
    }
    form = PlainDriver(drafts: drafts)
    #expect(form.said.contains("After it 2 more drafts are offered."))
    #expect(form.prompt == "r, x, l: ")
    form.type("later")
    #expect(form.said.contains("After it 1 more draft is offered."))
    form.type("x")
    #expect(form.said.contains("The draft is discarded; undo brings it back."))
    #expect(form.said.contains("  Price: 29 becomes 3"))
    form.type("l")
    #expect(form.prompt == "> ")
    form.type("undo")
    #expect(form.said.contains("  Price: 29 becomes 2"))
    form.type("x")
    form.type("quit")
    #expect(form.effects.contains(.drafts(.discard(drafts[1]))))
  }

  @Test mutating func `drafts are looked for again, and said where there are none`() {
    form.type("drafts")
    #expect(form.effects == [.drafts(.find)])
    form.send(.draftsFound([]))
    #expect(form.said == ["There are no drafts of this record."])
  }

  @Test mutating func `drafts are not looked for where they would replace what was changed`() {
    form.type("price", "49", "drafts")
    #expect(form.effects == [])
    #expect(form.said.last?.hasSuffix("save or revert them first.") ?? false)
    #expect(form.body == #"{"price":49}"#)
  }

  @Test mutating func `back is there where a list lies behind`() {
    form.type("back")
    #expect(form.effects.isEmpty)
    form = PlainDriver(trail: ["Products"])
    form.type("price", "49", "back")
    #expect(form.effects.last == .quitIfKept)
    #expect(!form.form.screen.outcome.endsProgram)
    #expect(form.form.screen.outcome.unsaved == ["price"])
  }
}
