import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// What stands in the way of a save, in words.
struct PlainTroubleTests {
  var form = PlainDriver()

  /// A wrong answer to each type, and what is said then.
  @Test(
    arguments: [
      ("name", String(repeating: "x", count: 256)), ("price", "abc"),
      ("price", "99999999999999999999"), ("in_stock", "perhaps"), ("launched_at", "2025-02-30"),
      ("margin", "ten"), ("reviewed_at", "noon or so"), ("rating", "6"),
      ("sku", ":null"),
    ])
  func `a value that its type refuses is told, kept as typed, and not sent`(
    slug: String, value: String
  ) {
    var form = form
    form.type(slug, value)
    #expect(form.said.dropFirst().first?.hasPrefix("Wrong: ") ?? false)
    // A value that is of no use stands as typed; the next line is a command again.
    #expect(form.said.dropFirst(2).allSatisfy { $0 == "Type \(slug) to correct it." })
    #expect(form.prompt == "> ")
    form.type("save")
    #expect(form.said.first == "Not saved: one value must be corrected first.")
    #expect(!form.effects.contains { if case .save = $0 { true } else { false } })
    form.type("revert \(slug)", "save")
    #expect(form.said == ["There is nothing to save."])
  }

  @Test mutating func `an answer that is no option is told, and asked again`() {
    form.type("category", "boots")
    #expect(form.said.first == "Nothing is called “boots”.")
    #expect(form.prompt == "Choice: ")
    form.type("tags", "new, boots")
    #expect(form.said.first == "Nothing is called “new, boots”.")
    #expect(form.body == "{}")
  }

  @Test mutating func `a record that was deleted meanwhile is created anew where that is wanted`()
    throws
  {
    form.type("price", "49", "save", "y")
    form.send(.saved(.failure(.notFound("There is no such record."))))
    #expect(form.said.contains { $0.hasPrefix("Not saved.") })
    #expect(
      form.said.contains(
        "\(SampleProduct.record.reference) is not there any more. "
          + "Your values are kept as a draft."))
    #expect(form.prompt == "n, c: ")
    form.type("c")
    #expect(form.body == #"{"price":49}"#)
    form.type("save", "y")
    form.send(.saved(.failure(.notFound("There is no such record."))))
    form.type("n")
    #expect(form.said == ["Saving."])
    var record = SampleProduct.record
    record = Record(id: "new", object: "products", attributes: record.attributes)
    form.send(.created(.success(record)))
    #expect(form.said.contains("Created anew as products/new."))
    #expect(form.prompt == "> ")
  }

  @Test mutating func `a service that cannot be reached is told, and the changes stand`() {
    form.type("price", "49", "save", "y")
    let error = ServiceError.unreachable(reason: "no route", mayHaveArrived: false)
    form.send(.retrying(RetryNotice(error: error, attempt: 1, seconds: 1.2)))
    #expect(form.said.last?.hasSuffix("Trying again in 2 s; Ctrl-C stops.") ?? false)
    #expect(form.prompt == nil)
    form.send(.saved(.failure(error)))
    #expect(form.said.last?.hasPrefix("Not saved.") ?? false)
    #expect(form.prompt == "> ")
    #expect(form.body == #"{"price":49}"#)
  }

  @Test mutating func `what cannot be kept as a draft is told`() {
    form.type("price", "49")
    form.send(.draftNotKept(DraftError("The disk is full.")))
    #expect(form.said.last == "The disk is full.")
  }

  @Test mutating func `several conflicts are decided one after the other`() throws {
    form.type("price", "49", "in_stock", "no", "save", "y")
    let session = try #require(form.session)
    var theirs = SampleProduct.record
    theirs.attributes["price"] = 35
    theirs.attributes["in_stock"] = .null
    let merge = Merge(
      base: session.baseline, session.schema, theirs: theirs, session.schema, mine: session.patch)
    form.send(.saved(.success(.conflict(merge, theirs: theirs, session.schema))))
    #expect(form.prompt == "Price, m, t, e or b: ")
    form.type("theirs")
    #expect(form.prompt == "In Stock, m, t, e or b: ")
    form.type("m")
    #expect(form.said.contains("  In Stock: no value becomes no"))
    #expect(form.prompt == "Send? y or n: ")
    #expect(form.body == #"{"in_stock":false}"#)
  }

  @Test mutating func `Ctrl-C stops waiting for a save, and the changes stand`() {
    form.type("price", "49", "save", "y")
    form.send(.key(.control("c")))
    #expect(form.effects.contains(.cancel(.saving)))
    #expect(
      form.said.last == "Stopped waiting; saving again looks first whether it arrived.")
    #expect(form.prompt == "> ")
    #expect(form.body == #"{"price":49}"#)
  }

  @Test mutating func `Ctrl-C stops the reading of candidates and leaves the value`() {
    form.type("owner")
    #expect(form.prompt == nil)
    form.send(.key(.control("c")))
    #expect(form.effects.contains(.cancel(.candidates)))
    #expect(form.prompt == "> ")
    #expect(form.body == "{}")
  }

  @Test func `Ctrl-C stops the first reading, and reload begins it again`() {
    var waiting = PlainForm(
      FormPane(
        reference: SampleProduct.record.reference, settings: FormPane.Settings(profile: "test"),
        context: ParseContext(today: CalendarDate(daysSinceEpoch: 0))))
    let effects = waiting.reduce(.key(.control("c")))
    #expect(effects.contains(.cancel(.loading)))
    #expect(effects.last == .ask(prompt: "> "))
    #expect(waiting.reduce(.answered("reload")).contains(.load(SampleProduct.record.reference)))
  }
}
