import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// The commands of a form in lines, beside editing, saving and questions.
struct PlainCommandsTests {
  var form = PlainDriver()

  @Test mutating func `help says of each command what the palette says`() {
    form.type("help")
    let commands: [Command] = [
      .edit, .toggle, .clear, .revert, .revertAll, .undo, .redo, .find, .copy, .open, .review,
      .save, .saveAndQuit, .reload, .history, .showArchived, .editOutside, .editRecordOutside,
      .help, .quit,
    ]
    for command in commands {
      #expect(form.said.contains { $0.hasPrefix(command.rawValue) && $0.contains(command.help) })
    }
    form.type("help save-and-quit")
    #expect(form.said == ["save-and-quit: save and quit"])
  }

  @Test mutating func `help of an attribute says how it is typed`() {
    form.type("help launched_at")
    #expect(form.said.count == 3)
    #expect(form.said[1] == "Now: 2025-06-01")
    #expect(form.said[2] == DateField().help)
    form.type("help nothing")
    #expect(form.said.count == 1)
  }

  @Test mutating func `a word that another program has for a command is understood as a question`()
  {
    form.type("write")
    #expect(form.said == ["Nothing is called “write”; did you mean save?"])
    form.type("nothing at all")
    #expect(
      form.said == [
        "Nothing is called “nothing at all”; list says what is here, help the commands."
      ])
  }

  @Test mutating func `one letter quits`() {
    form.type("q")
    #expect(form.effects == [.quit])
  }

  @Test mutating func `a command that needs a name says so, and one that takes none too`() {
    form.type("clear")
    #expect(form.said == ["Say which: clear NAME."])
    form.type("save now")
    #expect(form.said == ["Type save alone."])
    #expect(form.body == "{}")
  }

  @Test func `a name of several words goes before a command that it begins with`() {
    let schema = ObjectSchema(
      slug: "cars", singularName: "Car", pluralName: "Cars",
      attributes: [Attribute(slug: "coat", label: "Clear coat", typeName: "text")])
    var form = PlainDriver(Record(id: "car-1", object: "cars", attributes: [:]), of: schema)
    form.type("clear coat")
    #expect(form.prompt == "Value: ")
  }

  @Test mutating func `a checkbox is toggled, and nothing else is`() {
    form.type("toggle in_stock")
    #expect(form.said == ["In Stock: no, changed from yes."])
    form.type("toggle price")
    #expect(form.said == ["Price is no checkbox; edit it instead."])
    #expect(form.body == #"{"in_stock":false}"#)
  }

  @Test mutating func `a value is said alone and whole where it would be copied`() {
    form.type("copy price")
    #expect(form.effects == [.copy("29")])
    #expect(form.said.isEmpty)
    #expect(form.prompt == "> ")
  }

  @Test func `a long text is cut in the list, and whole where it is asked for`() {
    var record = SampleProduct.record
    record.attributes["name"] = .string(Text(String(repeating: "long ", count: 100)))
    var form = PlainDriver(record)
    let line = form.said.first { $0.hasPrefix("2. Name: ") } ?? ""
    #expect(line.hasSuffix("… (500 characters; copy says them all)"))
    #expect(line.count < 400)
    form.type("copy name")
    #expect(form.effects == [.copy(String(repeating: "long ", count: 100))])
  }

  @Test mutating func `attributes are found by a part of their names`() {
    form.type("find ED_AT")
    #expect(
      form.said == [
        "5. Launched At: 2025-06-01", "12. Reviewed At: 2025-06-01 12:00 +02:00",
        "16. Updated At: 2025-06-01 12:00 +00:00 (read-only)",
      ])
    form.type("find nowhere")
    #expect(form.said == ["No attribute has “nowhere” in its name."])
  }

  @Test mutating func `a link is opened, and of several one is chosen`() throws {
    form.type("open suppliers")
    #expect(
      form.said.prefix(2) == [
        "It links to several; which one is to be opened?", "1. Nordic Textiles, Oslo",
      ])
    #expect(form.prompt == "Open: ")
    form.type("nobody")
    #expect(form.said.first == "That is no answer here.")
    form.type("nordic")
    let reference = RecordReference(object: "suppliers", id: "sup-1")
    #expect(form.effects == [.visit(.record(reference))])
    #expect(form.prompt == nil)
    form.send(.returned(Visit(of: .record(reference))))
    #expect(form.said == ["Back at Summer dress."])
    form.type("open suppliers", "")
    #expect(form.effects.isEmpty)
    #expect(form.prompt == "> ")
    form.type("open price")
    #expect(form.said == ["Price links to no records."])
    form.type("clear suppliers", "open suppliers")
    #expect(form.said == ["Suppliers is empty; edit it to choose."])
  }

  @Test mutating func `archived attributes are listed when they are wanted`() {
    form.type("show-archived")
    #expect(
      form.said == [
        "Archived attributes are listed at the end from now on:", "17. Legacy: old (read-only)",
      ])
    form.type("17")
    #expect(form.said.last == "Legacy is archived and cannot be edited.")
    form.type("show-archived")
    #expect(form.said == ["Archived attributes are not listed any more."])
  }

  @Test mutating func `a text is edited in the editor of the person, another value is not`() {
    form.type("edit-outside name")
    #expect(form.effects == [.outside(.edit("name", text: "Summer dress"))])
    #expect(form.prompt == nil)
    form.send(.editedOutside("name", .success("Winter dress\n")))
    #expect(form.body == #"{"name":"Winter dress"}"#)
    #expect(form.prompt == "> ")
    form.type("edit-outside category")
    #expect(form.said == ["Only texts and numbers are edited in $EDITOR; edit it here."])
  }

  @Test mutating func `save-and-quit leaves when all is saved, and stays when it is not`() throws {
    form.type("price", "x", "save-and-quit")
    #expect(form.said.first == "Not saved: one value must be corrected first.")
    #expect(form.prompt == "> ")
    form.type("price", "49", "save-and-quit")
    #expect(form.prompt == "Send? y or n: ")
    form.type("y")
    let session = try #require(form.session)
    var record = SampleProduct.record
    record.attributes["price"] = 49
    let saved = Saving.Saved(
      record: record, schema: session.schema, patch: session.patch,
      body: session.patch.body(for: session.schema))
    form.send(.saved(.success(.saved(saved))))
    #expect(form.effects.contains(.quit))
    #expect(form.form.screen.outcome.saved == ["price"])
  }

  @Test func `a long form is listed by the page`() {
    let schema = ObjectSchema(
      slug: "things", singularName: "Thing", pluralName: "Things",
      attributes: (1...95).map {
        Attribute(slug: AttributeSlug("a\($0)x"), label: "A \($0)", typeName: "text")
      })
    var form = PlainDriver(Record(id: "1", object: "things", attributes: [:]), of: schema)
    #expect(form.said.contains("40. A 40: no value"))
    #expect(form.said.contains("55 more lines follow; type more."))
    form.type("more", "more")
    #expect(form.said.last == "95. A 95: no value")
    form.type("more")
    #expect(form.said == ["There is no more."])
  }

  @Test mutating func `what was saved is told, and that it was undone since`() throws {
    form.type("history")
    #expect(form.effects == [.drafts(.readHistory)])
    form.send(.historyRead([]))
    #expect(form.said == ["Nothing was saved of this record from here yet."])
    #expect(form.prompt == "> ")
    let patch = Patch([
      Patch.Change("price", from: .number(Number(29)), to: .number(Number(49)))
    ])
    let save = KeptSave(
      savedAt: try #require(Moment("2026-11-24T10:00:00+00:00")), kind: "form", patch: patch,
      isUndone: true)
    form.type("history")
    form.send(.historyRead([save]))
    #expect(
      form.said == ["2026-11-24 10:00:00, form, undone since:", "  Price: 29 becomes 49"])
    #expect(form.prompt == "> ")
  }

  @Test mutating func `what was linked once is named before it is told`() throws {
    let patch = Patch([
      Patch.Change("suppliers", from: .links(["gone-1"]), to: .links(["gone-2"]))
    ])
    let save = KeptSave(
      savedAt: try #require(Moment("2026-11-24T10:00:00+00:00")), kind: "form", patch: patch,
      isUndone: false)
    form.type("history")
    form.send(.historyRead([save]))
    #expect(form.said == [])
    #expect(form.effects.last == .nameLinks([.records("suppliers"): ["gone-2", "gone-1"]]))
    var names = Names()
    names[.records("suppliers"), "gone-1"] = .known("Harbour Looms", detail: nil)
    names[.records("suppliers"), "gone-2"] = .known("Atelier Berlin", detail: nil)
    form.send(.linksNamed(names))
    #expect(
      form.said == [
        "2026-11-24 10:00:00, form:", "  Suppliers: Harbour Looms becomes Atelier Berlin",
      ])
  }
}
