import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct PlainFormTests {
  var form = PlainDriver()

  @Test func `the record is said with a number for each attribute`() {
    #expect(form.said.contains("3. Price: 29"))
    #expect(form.said.contains("4. In Stock: yes"))
    #expect(form.said.contains("7. Tags: New, Clearance"))
    #expect(form.said.contains("11. Hotline: no value"))
    #expect(form.said.contains("16. Updated At: 2025-06-01 12:00 +00:00 (read-only)"))
    #expect(form.prompt == "> ")
  }

  @Test mutating func `nothing is asked while the record is read again and its links are named`() {
    form.type("reload")
    #expect(form.prompt == nil)
    var record = SampleProduct.record
    record.attributes["suppliers"] = ["sup-9"]
    form.send(.loaded(.success(LoadedRecord(schema: SampleProduct.schema, record: record))))
    #expect(form.prompt == nil)
    form.send(.linksNamed(SampleProduct.names))
    #expect(form.said.contains("Read again; changed: Suppliers"))
    #expect(form.prompt == "> ")
  }

  @Test func `names that do not come at once are not waited for`() {
    var waiting = PlainForm(
      FormPane(
        reference: SampleProduct.record.reference, settings: FormPane.Settings(profile: "test"),
        context: ParseContext(today: CalendarDate(daysSinceEpoch: 0))))
    _ = waiting.reduce(
      .loaded(
        .success(LoadedRecord(schema: SampleProduct.schema, record: SampleProduct.record))))
    #expect(!waiting.reduce(.draftsFound([])).contains(.ask(prompt: "> ")))
    let notice = RetryNotice(error: .timedOut(afterSeconds: 30), attempt: 1, seconds: 2)
    #expect(waiting.reduce(.retrying(notice)).contains(.ask(prompt: "> ")))
  }

  @Test(arguments: ["3", "price", "PRICE", "Price", "edit price", "edit 3"])
  func `an attribute is named by its number, slug or label`(name: String) {
    var form = form
    form.type(name)
    #expect(form.prompt == "Value: ")
    #expect(
      form.said == [
        "Price: number.", "Now: 29",
        "Type the new value; an empty line leaves it, :null clears it.",
      ])
    form.type("49")
    #expect(form.said == ["Price: 49, changed from 29."])
    #expect(form.body == #"{"price":49}"#)
  }

  @Test(arguments: ["0", "-1", "99", "-9223372036854775808", "nothing", "list price"])
  func `what names nothing is said so`(name: String) {
    var form = form
    form.type(name)
    #expect(form.said.count == 1)
    #expect(form.prompt == "> ")
    #expect(form.body == "{}")
  }

  @Test mutating func `an accepted value is kept before it is said`() {
    form.type("price")
    var order: [String] = []
    for effect in form.form.withAnswer("49") {
      switch effect {
      case .drafts(.keep): order.append("kept")
      case .say: order.append("said")
      case .ask: order.append("asked")
      default: break
      }
    }
    #expect(order == ["kept", "said", "asked"])
  }

  @Test mutating func `an empty line leaves a value, and words clear or empty it`() {
    form.type("name", "")
    #expect(form.said == ["Name is left as it is."])
    form.type("name", ":empty")
    #expect(form.body == #"{"name":""}"#)
    form.type("price", ":null")
    #expect(form.body == #"{"name":"","price":null}"#)
    form.type("name", "::empty")
    #expect(form.body == #"{"name":":empty","price":null}"#)
    form.type("price", ":empty")
    #expect(form.said == ["Price cannot be an empty text; :null clears it."])
  }

  @Test func `a sentence that is a value ends once`() {
    var record = SampleProduct.record
    record.attributes["name"] = "A coat."
    var form = PlainDriver(record)
    form.type("name", "Coat")
    #expect(form.said == ["Name: Coat, changed from A coat."])
  }

  @Test mutating func `a value that is refused says why, and so does saving`() {
    form.type("price", "abc")
    #expect(form.said[0] == "Price: abc, changed from 29.")
    #expect(form.said[1].hasPrefix(#"Wrong: "abc" is not a number"#))
    form.type("save")
    #expect(form.said[0] == "Not saved: one value must be corrected first.")
    #expect(form.said[1].hasPrefix("Price: Wrong:"))
    #expect(form.effects.isEmpty)
  }

  @Test mutating func `steps are undone and made again`() {
    form.type("in_stock", "no", "undo")
    #expect(form.said == ["Undone: In Stock", "In Stock: yes, as it was read."])
    form.type("redo")
    #expect(form.body == #"{"in_stock":false}"#)
    form.type("revert in_stock")
    #expect(form.body == "{}")
    form.type("clear price", "revert all")
    #expect(form.body == "{}")
  }

  @Test mutating func `a read-only form changes nothing`() {
    var settings = FormPane.Settings(profile: "test")
    settings.isReadOnly = true
    form = PlainDriver(settings: settings)
    #expect(form.prompt == "> ")
    form.type("price")
    #expect(form.said == ["Price: 29, as it was read.", "This form is read-only."])
    form.type("clear price", "drafts")
    #expect(form.said == ["This form is read-only."])
    #expect(form.body == "{}")
  }

  @Test mutating func `what could steer a terminal is said with stand-ins`() {
    var record = SampleProduct.record
    record.attributes["name"] = "\u{1B}[31mred\u{202E}"
    form = PlainDriver(record)
    #expect(form.said.contains("2. Name: ␛[31mred<U+202E>"))
    #expect(!form.text.contains("\u{1B}"))
  }

  @Test mutating func `the end of the input keeps the draft and ends`() {
    form.type("price", "49")
    form.end()
    #expect(form.said == ["The input has ended."])
    #expect(form.effects.last == .quit)
    #expect(form.form.screen.outcome.unsaved == ["price"])
    #expect(form.form.screen.outcome.ending == .inputEnded)
  }

  @Test func `a record that cannot be read is said, and can be read again`() {
    var failed = PlainForm(
      FormPane(
        reference: SampleProduct.record.reference, settings: FormPane.Settings(profile: "test"),
        context: ParseContext(today: CalendarDate(daysSinceEpoch: 0))))
    _ = failed.reduce(.loaded(.failure(.notFound("There is no such record"))))
    let effects = failed.reduce(.draftsFound([]))
    #expect(effects.last == .ask(prompt: "> "))
    #expect(
      failed.reduce(.answered("price")).contains(
        .say(["There is no record; reload tries again, quit leaves."])))
    #expect(failed.reduce(.answered("reload")).contains(.load(SampleProduct.record.reference)))
  }
}

extension PlainForm {
  /// What a line leads to, in its order.
  fileprivate func withAnswer(_ line: String) -> [Effect] {
    var form = self
    return form.reduce(.answered(line))
  }
}
