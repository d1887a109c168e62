import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// Saving so that the form is left, and what calls that off.
struct SaveAndQuitTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  private mutating func saveAndQuit() {
    form.focus("in_stock")
    form.press("space")
    form.focus("price")
    form.press("enter ctrl-u 49 enter Z Z enter")
  }

  @Test mutating func `it leaves when all is saved`() {
    saveAndQuit()
    form.answerSave()
    #expect(form.effects.last == .quit)
  }

  @Test mutating func `what the service ignored calls it off, for a later save too`() {
    saveAndQuit()
    form.answerSave(ignoring: ["price"])
    form.focus("name")
    form.press("enter ! enter s enter")
    form.answerSave()
    #expect(!form.effects.contains(.quit))
  }

  @Test mutating func `a save that was stopped is in doubt, and what it did is one's own`() throws {
    form.focus("price")
    form.press("enter ctrl-u 49 enter s enter esc")
    form.focus("name")
    form.press("enter ! enter s enter")
    let request = try #require(
      form.effects.compactMap { effect in
        if case .save(let request) = effect { request } else { nil }
      }.last)
    #expect(request.patch.slugs == ["name", "price"])
    #expect(request.inDoubt.slugs == ["price"])
    form.answerSave()
    form.focus("price")
    form.press("enter ctrl-u 59 enter s enter")
    guard case .save(let next) = form.effects.last else { throw Missing() }
    #expect(next.inDoubt.isEmpty)
  }

  @Test mutating func `what was read again is in doubt no more`() throws {
    form.focus("price")
    form.press("enter ctrl-u 49 enter s enter esc R")
    var record = SampleProduct.record
    record.attributes["price"] = 49
    form.send(.loaded(.success(LoadedRecord(schema: SampleProduct.schema, record: record))))
    let noted = form.keeping.compactMap { effect in
      if case .drafts(.recordSave(let saved, _)) = effect { saved } else { nil }
    }
    #expect(noted.map(\.body.compact) == [#"{"price":49}"#])
    #expect(form.state.outcome.saved == ["price"])
    form.press("enter ctrl-u 59 enter s enter")
    guard case .save(let request) = form.effects.last else { throw Missing() }
    #expect(request.inDoubt.isEmpty)
    #expect(request.patch["price"]?.before == .number(Number(49)))
  }

  private struct Missing: Error {}

  @Test mutating func `what is in doubt stays so until a conflict of the same reading is decided`()
    throws
  {
    form.focus("price")
    form.press("enter ctrl-u 49 enter")
    form.focus("name")
    form.press("enter ! enter s enter esc R")
    var record = SampleProduct.record
    record.attributes["price"] = 49
    record.attributes["name"] = "Winter dress"
    form.send(.loaded(.success(LoadedRecord(schema: SampleProduct.schema, record: record))))
    #expect(form.state.outcome.saved.isEmpty)
    form.press("esc s enter")
    guard case .save(let request) = form.effects.last else { throw Missing() }
    #expect(request.inDoubt.slugs == ["name", "price"])
  }

  @Test(arguments: [true, false])
  mutating func `a record that was deleted is created anew, but not in a rehearsal`(isDry: Bool) {
    var settings = FormPane.Settings(profile: "test")
    settings.isDryRun = isDry
    form = FormDriver(SampleProduct.record, of: SampleProduct.schema, settings: settings)
    form.focus("price")
    form.press("enter ctrl-u 49 enter")
    form.send(.saved(.failure(.notFound("It is gone."))))
    form.press("n")
    let creates = form.effects.contains { if case .create = $0 { true } else { false } }
    #expect(creates == !isDry)
    #expect(form.state.outcome.isDryRun == isDry)
    #expect(form.effects.contains(.quit) == isDry)
  }

  @Test mutating func `nothing is created anew that stands against itself`() {
    form.focus("price")
    form.press("enter ctrl-u abc enter")
    form.send(.saved(.failure(.notFound("It is gone."))))
    form.press("n")
    #expect(form.effects.isEmpty)
    #expect(form.screen.contains("Not saved: one value must be corrected first."))
  }

  @Test mutating func `whoever leaves from a window too small to see leaves a draft`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter")
    form.send(.resized(Size(columns: 20, rows: 5)))
    form.press("q")
    guard case .drafts(.keep(let session, _)) = form.keeping.last else {
      Issue.record("no draft but \(String(describing: form.keeping.last))")
      return
    }
    #expect(session["price"] == .number(Number(49)))
    #expect(form.effects.last == .quitIfKept)
  }

  @Test mutating func `stopping what was to leave after it calls that off for the review too`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter Z Z enter esc v enter")
    form.answerSave()
    #expect(!form.effects.contains(.quit))
  }

  @Test mutating func `stopping it calls it off, for a later save too`() {
    saveAndQuit()
    form.press("esc s enter")
    form.answerSave()
    #expect(!form.effects.contains(.quit))
  }

  @Test mutating func `whoever leaves while it is saved leaves behind the answer`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter s enter q")
    #expect(form.screen.contains("Leaving when it is saved"))
    #expect(!form.effects.contains(.quit))
    form.answerSave()
    #expect(form.keeping.contains { if case .drafts(.recordSave) = $0 { true } else { false } })
    #expect(form.effects.last == .quit)
    #expect(form.state.outcome.unsaved == [])
  }

  @Test mutating func `leaving is told also while the service is tried again`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter s enter")
    form.send(.retrying(RetryNotice(error: .timedOut(afterSeconds: 30), attempt: 1, seconds: 4)))
    #expect(form.screen.contains("Trying again in 4 s"))
    form.press("q")
    #expect(form.screen.contains("Leaving when it is saved"))
    form.press("down")
    #expect(form.screen.contains("Trying again in 4 s"))
  }

  @Test mutating func `who leaves while it is saved stays where it fails, or waiting is stopped`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter s enter q")
    form.send(.saved(.failure(.timedOut(afterSeconds: 30))))
    #expect(!form.effects.contains(.quit))
    form.press("s enter q esc q")
    #expect(form.screen.contains("1 change is not saved."))
    #expect(!form.effects.contains(.quit))
  }
}
