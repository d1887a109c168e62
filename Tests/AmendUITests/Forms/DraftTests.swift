import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct DraftTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  /// The session and typing of the last keeping, if that was the last thing done with drafts.
  private var kept: (session: EditSession, typing: Typing?)? {
    guard case .drafts(.keep(let session, let typing)) = form.keeping.last else { return nil }
    return (session, typing)
  }

  @Test mutating func `an accepted edit is kept with the key that accepts it`() {
    form.focus("in_stock")
    form.press("space")
    #expect(kept?.session.patch.slugs == ["in_stock"])
  }

  @Test mutating func `typing is kept half a second after its first letter`() {
    form.focus("name")
    form.press("enter X")
    #expect(form.keeping == [.keepTypingSoon])
    form.press("Y")
    #expect(form.keeping == [.keepTypingSoon])
    form.send(.typingDue)
    #expect(kept?.typing == Typing(slug: "name", text: "Summer dressXY", caret: 14))
  }

  @Test mutating func `a form without changes keeps nothing`() {
    form.focus("in_stock")
    form.press("space space")
    #expect(form.keeping.last == .drafts(.forget))
    form.press("down enter esc q")
    #expect(form.keeping.last == .drafts(.forget))
  }

  @Test mutating func `what escape took back is brought again by undo`() {
    form.focus("name")
    form.press("enter ! esc")
    #expect(form.body == "{}")
    form.press("u")
    #expect(form.body == #"{"name":"Summer dress!"}"#)
  }

  @Test mutating func `a hang-up keeps what is being typed`() {
    form.focus("name")
    form.press("enter X")
    form.send(.ended(.hungUp))
    #expect(kept?.typing?.text == "Summer dressX")
  }

  @Test mutating func `discarding forgets the draft, keeping it does not`() {
    form.focus("in_stock")
    form.press("space q d")
    #expect(kept != nil)
    form.press("q x")
    #expect(form.keeping.last == .drafts(.forget))
  }

  @Test mutating func `a discarded draft is there until the form is left, and undo offers it`() {
    form.send(.draftsFound([draft()]))
    form.press("x")
    #expect(!form.keeping.contains(.drafts(.discard(draft()))))
    #expect(form.screen.contains("The draft is discarded; u brings it back."))
    form.press("u")
    #expect(form.screen.contains("29 → 49"))
    form.press("x q")
    #expect(form.keeping.contains(.drafts(.discard(draft()))))
    #expect(form.effects.last == .quit)
  }

  @Test mutating func `of a list a draft shows what is added and taken away, by name`() {
    var session = EditSession(schema: SampleProduct.schema, record: SampleProduct.record)
    session.set(.links(["sup-1", "sup-9"]), for: "suppliers")
    form.send(.draftsFound([draft(of: session)]))
    #expect(
      form.effects.contains { effect in
        if case .nameLinks(let links) = effect {
          links[.records("suppliers")]?.contains("sup-9") ?? false
        } else {
          false
        }
      })
    var names = Names()
    names[.records("suppliers"), "sup-9"] = .known("Baltic Linen", detail: nil)
    names[.records("suppliers"), "sup-2"] = .known("Atelier", detail: nil)
    form.send(.linksNamed(names))
    #expect(form.screen.contains("Suppliers  + Baltic Linen, − Atelier"))
  }

  @Test mutating func `a draft of a record that is gone can be created anew`() {
    var screen = FormScreen(
      size: Size(columns: 80, rows: 24),
      form: FormPane(
        reference: SampleProduct.record.reference, settings: FormPane.Settings(profile: "test"),
        context: ParseContext(today: CalendarDate(daysSinceEpoch: 0))))
    #expect(
      screen.reduce(.loaded(.failure(.notFound("It is not there.")))).contains(.drafts(.find)))
    #expect(screen.reduce(.draftsFound([draft()])).contains(.drafts(.claim(draft()))))
    _ = screen.reduce(.draftClaimed(.success(draft())))
    #expect(screen.overlay is QuestionPane)
    let effects = screen.reduce(.key(.character("n")))
    #expect(
      effects.contains { effect in
        if case .create(_, let body, _) = effect { body["price"] == 49 } else { false }
      })
  }

  @Test mutating func `what was being typed is shown against its attribute`() {
    form.focus("name")
    let typing = Typing(slug: "name", text: "Winter dress", caret: 0)
    form.send(.draftsFound([draft(typing)]))
    #expect(form.screen.contains("2 unsaved changes"))
    #expect(form.screen.contains("Name  Summer dress → Winter dress being typed"))
  }

  @Test mutating func `a found draft is shown against the record and resumed`() {
    form.send(.draftsFound([draft()]))
    #expect(form.screen.contains("29 → 49"))
    form.press("r")
    #expect(form.keeping.last == .drafts(.claim(draft())))
    form.send(.draftClaimed(.success(draft())))
    #expect(form.body == #"{"price":49}"#)
    form.press("u")
    #expect(form.body == "{}")
  }

  @Test mutating func `what the record has already is not offered as a change`() {
    var both = EditSession(schema: SampleProduct.schema, record: SampleProduct.record)
    both.set(.number(Number(49)), for: "price")
    both.set(.text("Robe"), for: "name")
    var newer = SampleProduct.record
    newer.attributes["price"] = 49
    form = FormDriver(newer, of: SampleProduct.schema)
    form.send(.draftsFound([draft(of: both)]))
    #expect(form.screen.contains("1 unsaved change, "))
    #expect(form.screen.contains("Summer dress → Robe"))
    #expect(!form.screen.contains("49 → 49"))
  }

  @Test mutating func `a draft that says nothing new is thrown away, typing and all`() {
    var newer = SampleProduct.record
    newer.attributes["price"] = 49
    form = FormDriver(newer, of: SampleProduct.schema)
    let spent = draft(Typing(slug: "price", text: "49", caret: 2))
    form.send(.draftsFound([spent]))
    #expect(!form.screen.contains("─ Draft ─"))
    #expect(form.keeping.last == .drafts(.discard(spent)))
  }

  @Test mutating func `a draft's typing is open again`() {
    form.send(.draftClaimed(.success(draft(Typing(slug: "name", text: "Sum", caret: 3)))))
    form.press("! enter")
    #expect(form.body == #"{"name":"Sum!","price":49}"#)
  }

  @Test mutating func `a draft takes in what others changed since`() {
    var newer = SampleProduct.record
    newer.attributes["name"] = "Winter dress"
    form = FormDriver(newer, of: SampleProduct.schema)
    form.send(.draftClaimed(.success(draft())))
    #expect(form.screen.contains("Winter dress"))
    #expect(form.body == #"{"price":49}"#)
  }

  @Test mutating func `a draft whose value others changed opens the conflict`() {
    var newer = SampleProduct.record
    newer.attributes["price"] = 35
    form = FormDriver(newer, of: SampleProduct.schema)
    form.send(.draftClaimed(.success(draft())))
    expectScreen(form.state.view(), "conflict")
    form.press("t enter")
    #expect(form.body == "{}")
  }

  @Test(arguments: [(0, "XSummer"), (3, "SumXmer"), (99, "SummerX"), (-1, "XSummer")])
  mutating func `the caret of a draft stands where it stood`(caret: Int, text: String) {
    form.send(
      .draftClaimed(.success(draft(Typing(slug: "name", text: "Summer", caret: caret)))))
    form.press("X enter")
    #expect(form.session?["name"] == .text(Text(text)))
  }

  @Test mutating func `what is edited before a draft that was chosen is there stays`() {
    form.send(.draftsFound([draft()]))
    form.press("r")
    form.focus("name")
    form.press("enter ! enter")
    form.send(.draftClaimed(.success(draft())))
    #expect(form.body == #"{"name":"Summer dress!","price":49}"#)
  }

  @Test mutating func `a conflict of a draft that is gone on with sends nothing`() {
    var newer = SampleProduct.record
    newer.attributes["price"] = 35
    form = FormDriver(newer, of: SampleProduct.schema)
    form.send(.draftClaimed(.success(draft())))
    form.press("m enter")
    #expect(form.state.overlay == nil)
    #expect(form.body == #"{"price":49}"#)
    form.press("enter")
    #expect(!form.effects.contains { if case .save = $0 { true } else { false } })
  }

  @Test mutating func `what is written in the editor behind which the terminal goes away is kept`()
  {
    form.focus("name")
    form.press("e")
    form.send(.ended(.hungUp))
    #expect(form.effects.contains(.quit) == false)
    form.send(.editedOutside("name", .success("Robe\r\n")))
    #expect(form.effects.contains(.quit))
    guard case .drafts(.keep(let session, _)) = form.keeping.last else {
      Issue.record("no draft, but \(String(describing: form.keeping.last))")
      return
    }
    #expect(session["name"] == .text("Robe"))
  }

  @Test mutating func `an editor that is told to end with the form may leave what it has`() {
    form.focus("name")
    form.press("e")
    form.send(.ended(.terminated))
    #expect(
      form.effects == [.outside(.edit("name", text: "Summer dress")), .cancel(.editingOutside)])
    form.send(.editedOutside("name", .success("Robe\n")))
    #expect(form.effects.last == .quit)
    #expect(form.state.outcome.ending == .terminated)
    #expect(form.session?["name"] == .text("Robe"))
  }

  @Test mutating func `an editor that does not end when it is told to is waited for once`() {
    form.focus("name")
    form.press("e")
    form.send(.ended(.terminated))
    form.send(.ended(.terminated))
    #expect(form.effects.last == .quit)
  }

  @Test mutating func `where the text is that could not be taken over is told at the end`() {
    form.focus("name")
    form.press("e")
    form.send(.ended(.terminated))
    form.send(.editedOutside("name", .failure(EditOutsideError("/tmp/x has what was written."))))
    #expect(form.effects.last == .quit)
    #expect(form.state.outcome.leftOutside == "/tmp/x has what was written.")
  }

  @Test mutating func `a day that was gone to in the calendar is kept`() {
    form.focus("launched_at")
    form.press("enter right")
    form.send(.ended(.hungUp))
    guard case .drafts(.keep(let session, _)) = form.keeping.last else {
      Issue.record("no draft but \(String(describing: form.keeping.last))")
      return
    }
    #expect(session["launched_at"] == .date(CalendarDate(daysSinceEpoch: 20_241)))
  }

  @Test mutating func `a terminal that goes away behind an editor that was refused ends the form`()
  {
    form.focus("name")
    form.press("e")
    form.send(.editedOutside("name", .failure(EditOutsideError("Not here."))))
    form.send(.ended(.hungUp))
    #expect(form.effects.contains(.quit))
  }

  @Test mutating func `drafts of several editors are offered one by one`() {
    form.send(.draftsFound([draft(), draft()]))
    form.press("l")
    #expect(form.screen.contains("Draft"))
    form.press("l")
    #expect(!form.screen.contains("Draft ─"))
  }

  @Test mutating func `a second draft waits until the first that was resumed is saved`() {
    var other = EditSession(schema: SampleProduct.schema, record: SampleProduct.record)
    other.set(.text("Robe"), for: "name")
    form.send(.draftsFound([draft(), draft(of: other)]))
    form.press("r")
    #expect(!form.screen.contains("Robe"))
    form.send(.draftClaimed(.success(draft())))
    #expect(form.screen.contains("Another waits until they are saved."))
    // It would mean the second draft, were that offered now.
    form.press("r")
    #expect(form.keeping.count { if case .drafts(.claim) = $0 { true } else { false } } == 1)
    #expect(form.body == #"{"price":49}"#)
    form.press("s enter")
    form.answerSave()
    #expect(form.screen.contains("Summer dress → Robe"))
  }

  @Test mutating func `one that cannot be taken over is told, and the next is offered`() {
    form.send(.draftsFound([draft(), draft()]))
    form.press("r")
    form.send(.draftClaimed(.failure(DraftError("It is gone."))))
    #expect(form.screen.contains("It is gone."))
    #expect(form.screen.contains("─ Draft ─"))
    #expect(form.body == "{}")
  }

  @Test func `a read-only form looks for no drafts`() {
    var settings = FormPane.Settings(profile: "test")
    settings.isReadOnly = true
    let state = FormScreen(
      size: Size(columns: 80, rows: 24),
      form: FormPane(
        reference: SampleProduct.record.reference, settings: settings,
        context: ParseContext(today: CalendarDate(daysSinceEpoch: 0))))
    var loaded = state
    let effects = loaded.reduce(
      .loaded(
        .success(LoadedRecord(schema: SampleProduct.schema, record: SampleProduct.record))))
    #expect(!effects.contains(.drafts(.find)))
  }

  @Test mutating func `leaving keeps once more what could not be kept before`() {
    form.focus("in_stock")
    form.press("space")
    form.send(.draftNotKept(DraftError("The disk is full.")))
    #expect(form.screen.contains("The disk is full."))
    let before = form.keeping.count
    form.press("q d")
    #expect(form.keeping.count == before + 1)
    #expect(kept?.session.patch.slugs == ["in_stock"])
    #expect(form.effects.last == .quitIfKept)
  }

  @Test mutating func `a hang-up keeps what is marked in an open list`() {
    form.focus("tags")
    form.press("enter tab")
    form.send(.ended(.hungUp))
    #expect(kept?.session.patch.slugs == ["tags"])
    #expect(form.effects.last == .quit)
  }

  @Test mutating func `Esc asks only as long as the edits are in no draft`() {
    form = FormDriver(SampleProduct.record, of: SampleProduct.schema, trail: ["Products"])
    form.focus("in_stock")
    form.press("space")
    form.send(.draftNotKept(DraftError("The disk is full.")))
    form.press("esc")
    #expect(form.screen.contains("─ Unsaved changes ─"))
    form.press("c")
    form.send(.draftKeptAgain)
    form.press("esc")
    #expect(form.effects.last == .quitIfKept)
  }

  @Test mutating func `a history that cannot be read is told, and Esc leaves as ever`() {
    form = FormDriver(SampleProduct.record, of: SampleProduct.schema, trail: ["Products"])
    form.focus("in_stock")
    form.press("space h")
    form.send(.stateFailed(DraftError("The state is damaged.")))
    #expect(form.screen.contains("The state is damaged."))
    form.press("esc")
    #expect(form.effects.last == .quitIfKept)
  }

  @Test mutating func `a draft waits until nothing else has the keys`() {
    form.press("?")
    form.send(.draftsFound([draft()]))
    #expect(form.screen.contains("Help"))
    form.press("esc")
    #expect(form.screen.contains("unsaved change"))
  }

  @Test mutating func `marks that escape took back are brought again by undo`() {
    form.focus("tags")
    form.press("enter tab esc")
    #expect(form.body == "{}")
    form.press("u")
    #expect(form.body == #"{"tags":[{"id":3}]}"#)
  }

  private func draft(_ typing: Typing? = nil) -> FoundDraft {
    var session = EditSession(schema: SampleProduct.schema, record: SampleProduct.record)
    session.set(.number(Number(49)), for: "price")
    return draft(of: session, typing)
  }

  private func draft(of session: EditSession, _ typing: Typing? = nil) -> FoundDraft {
    FoundDraft(
      id: 1, nonce: "left",
      keptAt: Moment(date: .init(daysSinceEpoch: 20_000), secondOfDay: 0, offsetMinutes: 0),
      session: session, typing: typing)
  }
}
