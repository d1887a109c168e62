import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// Pickers within the form: opening, creating and asking the service.
struct PickerTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  @Test mutating func `Ctrl-O opens the record under the cursor, and its new name is shown`() {
    openSuppliers()
    form.press("pgdn pgdn ctrl-o")
    #expect(form.takeEffects() == [.visit(.record(RecordReference(object: "suppliers", id: "9")))])
    var visit = Visit(of: .record(RecordReference(object: "suppliers", id: "9")))
    visit.schema = ObjectSchema(
      slug: "suppliers", attributes: [Attribute(slug: "name", label: "Name", typeName: "text")])
    visit.records = [Record(id: "9", object: "suppliers", attributes: ["name": "Renamed"])]
    form.send(.returned(visit))
    #expect(form.takeEffects() == [])
    #expect(form.screen.contains("[ ] Renamed"))
  }

  @Test mutating func `what is typed and matches nothing is not thrown away by accepting it`() {
    form.focus("category")
    form.press("enter zzz enter")
    #expect(form.screen.contains("Nothing matches “zzz”; the value is as it was."))
    form.press("ctrl-u enter")
    #expect(form.state.form.editor == nil)
    #expect(form.session?.patch.isEmpty ?? false)
  }

  @Test mutating func `members and options cannot be opened`() {
    for slug in ["owner", "tags"] as [AttributeSlug] {
      form.focus(slug)
      form.press("enter")
      _ = form.takeEffects()
      form.press("ctrl-o")
      #expect(form.takeEffects() == [])
      #expect(form.screen.contains("There is nothing to open"))
      form.press("esc")
    }
  }

  @Test mutating func `Ctrl-T asks, creates once and links what was created`() {
    openSuppliers()
    form.type("Acme")
    form.press("ctrl-t")
    #expect(form.screen.contains("Create supplier “Acme” and link it?"))
    _ = form.takeEffects()
    form.press("y")
    #expect(form.takeEffects() == [.candidates(.create("suppliers", body: ["name": "Acme"]))])
    form.press("ctrl-t y")
    #expect(
      form.takeEffects().allSatisfy { if case .candidates(.create) = $0 { false } else { true } })
    let record = Record(id: "10", object: "suppliers", attributes: ["name": "Acme"])
    form.send(.linkedCreated("suppliers", .success(record)))
    #expect(form.screen.contains("[x] Acme"))
    form.press("enter")
    #expect(form.body == #"{"suppliers":["sup-1","sup-2","10"]}"#)
    #expect(form.screen.contains("Acme"))
  }

  @Test mutating func `what is created after the picker was closed is told`() {
    openSuppliers()
    form.type("Acme")
    form.press("ctrl-t y esc")
    let record = Record(id: "10", object: "suppliers", attributes: ["name": "Acme"])
    form.send(.linkedCreated("suppliers", .success(record)))
    #expect(form.screen.contains("suppliers/10 is created and not linked."))
    #expect(form.body == "{}")
  }

  @Test(arguments: [
    (ServiceError.refused(message: "No.", fields: [:]), "Nothing was created."),
    (.timedOut(afterSeconds: 30), "It may be there all the same: look for it first."),
  ])
  func `what was not created, or perhaps was, is told`(error: ServiceError, words: String) {
    var form = FormDriver(SampleProduct.record, of: SampleProduct.schema, columns: 120)
    form.focus("suppliers")
    form.press("enter")
    form.send(.candidatesRead(page()))
    form.type("Acme")
    form.press("ctrl-t y")
    form.send(.linkedCreated("suppliers", .failure(error)))
    #expect(form.screen.split(separator: "\n").joined(separator: " ").contains(words))
  }

  @Test mutating func `where more than a name is needed, nothing is created`() {
    openSuppliers(Attribute(slug: "country", label: "Country", typeName: "text", isRequired: true))
    form.type("Acme")
    form.press("ctrl-t")
    #expect(form.screen.contains("A supplier also needs Country; use amend new suppliers."))
  }

  @Test mutating func `without a name nothing is created`() {
    openSuppliers()
    form.press("ctrl-t")
    #expect(form.screen.contains("Type the name of the new record first."))
  }

  @Test mutating func `options and members are not created from here`() {
    form.focus("tags")
    form.press("enter x ctrl-t")
    #expect(form.screen.contains("Only records can be created from here."))
  }

  @Test mutating func `while the list is coming, the service is asked for what is typed`() {
    form.focus("suppliers")
    form.press("enter")
    #expect(form.takeEffects() == [.candidates(.read(.records("suppliers")))])
    form.type("os")
    #expect(
      form.takeEffects() == [
        .candidates(.find(.records("suppliers"), matching: "o")),
        .candidates(.find(.records("suppliers"), matching: "os")),
      ])
    var found = CandidatePage(
      picks: .records("suppliers"),
      candidates: .success([Candidate(id: .record("77"), label: "Oslo Paper")]), isLast: true)
    found.search = "os"
    form.send(.candidatesRead(found))
    #expect(form.screen.contains("Oslo Paper"))
    #expect(form.screen.contains("Loading…"))
    form.press("esc")
    #expect(form.takeEffects() == [.cancel(.candidates), .cancel(.finding)])
  }

  @Test mutating func `over a long list a search is handed out and its finds are shown`() throws {
    openSuppliers(count: 5000)
    form.type("4321")
    let searches = form.takeEffects().compactMap { effect in
      if case .candidates(.search(let search, let number)) = effect {
        (search, number)
      } else {
        nil
      }
    }
    let (search, number) = try #require(searches.last)
    form.send(.candidatesFound(search.ranking(), number: number))
    #expect(form.screen.contains("[ ] Supplier 4321"))
    #expect(form.screen.contains("1/5"))
  }

  private mutating func openSuppliers(_ others: Attribute..., count: Int = 10) {
    form.focus("suppliers")
    form.press("enter")
    form.send(.candidatesRead(page(others, count: count)))
    _ = form.takeEffects()
  }

  private func page(_ others: [Attribute] = [], count: Int = 10) -> CandidatePage {
    let candidates = (0..<count).map {
      Candidate(id: .record(RecordID("\($0)")), label: "Supplier \($0)")
    }
    var page = CandidatePage(
      picks: .records("suppliers"), candidates: .success(candidates), total: count, isLast: true)
    page.schema = ObjectSchema(
      slug: "suppliers", singularName: "Supplier",
      attributes: [Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true)]
        + others)
    return page
  }
}
