import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// The form of a record that is to be created.
struct NewRecordFormTests {
  var form = FormDriver(creatingIn: SampleProduct.schema)
  private let id = RecordID("new-id")

  /// The record as the service answers with it.
  private func created(_ attributes: [AttributeSlug: JSON]) -> Event {
    .created(.success(Record(id: id, object: "products", attributes: attributes)))
  }

  @Test func `every attribute is shown without a value`() {
    #expect(form.screen.contains(" New product "))
    #expect(form.screen.contains("   Name        * —"))
    #expect(form.screen.contains("   Updated At    —"))
    #expect(!form.screen.contains("▲"))
  }

  @Test mutating func `what is required and missing is said when it is to be created`() {
    form.focus("price")
    form.press("enter 4 enter ctrl-s")
    #expect(form.effects.isEmpty)
    #expect(form.screen.contains("▲ SKU is required; give it a value."))
    #expect(form.screen.contains("▲ Name is required; give it a value."))
    #expect(form.state.form.focus == "sku")
    form.press("enter A enter")
    #expect(!form.screen.contains("▲ SKU"))
  }

  @Test mutating func `the review shows the POST, and its body goes out`() {
    fill()
    form.press("ctrl-s")
    #expect(form.screen.contains("POST products"))
    form.press("enter")
    #expect(
      form.effects == [.create("products", body: ["sku": "A", "name": "Hat"], matching: nil)])
  }

  @Test mutating func `the record goes on being edited once it is there`() {
    fill()
    form.press("ctrl-s enter")
    form.send(created(["sku": "A", "name": "Hat", "price": .null]))
    #expect(form.screen.contains("Created as products/new-id."))
    #expect(form.keeping.contains(.drafts(.forget)))
    #expect(form.state.outcome.isCreated)
    #expect(form.body == "{}")
    _ = form.takeEffects()
    form.focus("price")
    form.press("enter 4 enter ctrl-s")
    #expect(form.screen.contains("PATCH products/new-id"))
  }

  @Test mutating func `another draft of a new record is not offered on the one that was created`() {
    var session = EditSession(
      schema: SampleProduct.schema, record: Record(newIn: SampleProduct.schema.slug))
    session.set(.text("B"), for: "sku")
    let other = FoundDraft(
      id: 2, nonce: "left", keptAt: Moment(secondsSinceEpoch: 0), session: session, typing: nil)
    fill()
    form.send(.draftsFound([other]))
    form.press("ctrl-s enter")
    form.send(created(["sku": "A", "name": "Hat"]))
    #expect(form.state.overlay == nil)
    #expect(!form.keeping.contains(.drafts(.discard(other))))
  }

  @Test mutating func `what may have been created is said before it is sent again`() {
    fill()
    form.press("ctrl-s enter esc s")
    #expect(form.screen.contains("△ It may have been created before: look for it"))
    form.press("enter")
    form.send(created(["sku": "A", "name": "Hat"]))
    form.focus("price")
    form.press("enter 4 enter s")
    #expect(!form.screen.contains("It may have been created before"))
  }

  @Test mutating func `a refusal leaves the values and stands beside its attribute`() {
    fill()
    form.press("ctrl-s enter")
    form.send(
      .created(
        .failure(.refused(message: "No.", fields: ["sku": ["The sku has been taken."]]))))
    #expect(form.screen.contains("▲ The sku has been taken."))
    #expect(form.body == #"{"sku":"A","name":"Hat"}"#)
    #expect(!form.state.outcome.isCreated)
  }

  @Test mutating func `where the answer is lost, one is told to look before creating it again`() {
    fill()
    form.press("ctrl-s enter")
    form.send(.created(.failure(.timedOut(afterSeconds: 30))))
    #expect(form.screen.contains("It may be there all the same: look for it first."))
    #expect(!form.screen.contains("Not saved"))
    form.press("ctrl-s enter esc")
    #expect(form.screen.contains("It may be there all the same: look before you save again."))
    form.press("ctrl-s enter")
    form.send(.created(.failure(.forbidden(missingScope: nil, message: "No."))))
    #expect(form.screen.contains("Not saved. "))
  }

  @Test mutating func `what is updated where it is there already may be sent again`() {
    form = FormDriver(creatingIn: SampleProduct.schema, matching: "sku")
    fill()
    form.press("ctrl-s enter")
    form.send(.created(.failure(.timedOut(afterSeconds: 30))))
    #expect(form.screen.contains("Not saved. "))
    form.press("ctrl-s enter esc")
    #expect(form.screen.contains("Stopped waiting; saving again looks first"))
  }

  @Test mutating func `what it is found by must have a value, and goes out as a PUT`() {
    form = FormDriver(creatingIn: SampleProduct.schema, matching: "phone")
    fill()
    form.press("ctrl-s")
    #expect(form.state.form.focus == "phone")
    form.press("enter +49301 enter ctrl-s")
    #expect(form.screen.contains("PUT products?matchingAttribute=phone"))
    form.press("enter")
    #expect(
      form.effects == [
        .create(
          "products", body: ["sku": "A", "name": "Hat", "phone": "+49301"],
          matching: "phone")
      ])
  }

  @Test mutating func `an unsaved one is kept as a draft of the object`() {
    fill()
    guard case .drafts(.keep(let session, _)) = form.keeping.last else {
      return #expect(Bool(false), "\(form.keeping)")
    }
    #expect(session.isNew)
    #expect(session.patch.slugs == ["sku", "name"])
  }

  @Test mutating func `a dry run ends with the body and sends nothing`() {
    form = FormDriver(creatingIn: SampleProduct.schema, isDryRun: true)
    fill()
    form.press("ctrl-s enter")
    #expect(form.effects == [.quit])
    #expect(form.state.outcome.body == ["sku": "A", "name": "Hat"])
    #expect(form.state.outcome.isDryRun)
  }

  private mutating func fill() {
    form.focus("sku")
    form.press("enter A enter")
    form.focus("name")
    form.press("enter Hat enter")
  }
}
