import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct FormPaneTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  @Test mutating func `a number that is typed is the only thing in the body`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter")
    #expect(form.body == #"{"price":49}"#)
  }

  @Test mutating func `a value changed back is clean`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter enter ctrl-u 29 enter")
    #expect(form.body == "{}")
  }

  @Test(arguments: SampleProduct.schema.attributes.map(\.slug))
  mutating func `opening an editor and accepting it changes nothing`(_ slug: AttributeSlug) {
    form.focus(slug)
    form.press("enter enter")
    #expect(form.body == "{}")
  }

  @Test mutating func `clearing sends null, emptying a text sends the empty text`() {
    form.focus("name")
    form.press("x")
    #expect(form.body == #"{"name":null}"#)
    form.press("u enter ctrl-u enter")
    #expect(form.body == #"{"name":""}"#)
  }

  @Test func `a text that was null becomes empty by typing and deleting, not by looking`() {
    var form = FormDriver(SampleProduct.empty, of: SampleProduct.schema)
    form.focus("name")
    form.press("enter enter")
    #expect(form.body == "{}")
    form.press("enter a backspace")
    #expect(form.screen.contains("gives \"\""))
    form.press("enter")
    #expect(form.body == #"{"name":""}"#)
  }

  @Test mutating func `in a window too small to show the form, keys change nothing`() {
    form.send(.resized(Size(columns: 30, rows: 8)))
    form.press("j x enter y space enter")
    form.send(.resized(Size(columns: 80, rows: 24)))
    #expect(form.body == "{}")
    #expect(form.state.form.focus == "sku")
  }

  @Test mutating func `while a save is under way nothing is edited`() {
    form.focus("in_stock")
    form.press("space s enter")
    form.press("space x u")
    #expect(form.body == #"{"in_stock":false}"#)
    #expect(form.screen.contains("Esc stop waiting"))
  }

  @Test mutating func `the review shows the whole of a long value`() {
    form.focus("name")
    form.press("enter")
    form.send(.paste(String(repeating: "word ", count: 30) + "END"))
    form.press("enter v")
    #expect(form.screen.split(separator: "END").count == 3)
  }

  @Test mutating func `unmarking everything sends an empty list`() {
    form.focus("tags")
    form.press("enter tab tab enter")
    #expect(form.body == #"{"tags":[]}"#)
  }

  @Test mutating func `the checkbox toggles, and clears to null`() {
    form.focus("in_stock")
    form.press("space")
    #expect(form.body == #"{"in_stock":false}"#)
    form.press("x")
    #expect(form.body == #"{"in_stock":null}"#)
    form.press("space space")
    #expect(form.body == #"{"in_stock":false}"#)
  }

  @Test mutating func `escape takes an edit back and nothing else`() {
    form.focus("name")
    form.press("enter X enter enter YZ esc")
    #expect(form.body == #"{"name":"Summer dressX"}"#)
  }

  @Test mutating func `undo and redo go through the edits one by one`() {
    form.focus("price")
    form.press("enter ctrl-u 1 enter down space u")
    #expect(form.body == #"{"price":1}"#)
    form.press("u")
    #expect(form.body == "{}")
    form.press("ctrl-r U")
    #expect(form.body == #"{"price":1,"in_stock":false}"#)
  }

  @Test mutating func `what cannot be a number is kept, explained and not sent`() {
    form.focus("price")
    form.press("enter a enter ctrl-s")
    #expect(form.screen.contains("29a"))
    #expect(form.screen.contains("Not saved"))
    #expect(form.effects == [])
    form.press("enter backspace enter")
    #expect(form.body == "{}")
  }

  @Test mutating func `a required attribute cannot be saved cleared`() {
    form.focus("sku")
    form.press("x G ctrl-s")
    #expect(form.state.form.focus == "sku")
    #expect(form.screen.contains("required"))
    #expect(form.effects == [])
  }

  @Test mutating func `save shows the changes first, then sends them`() throws {
    form.focus("price")
    form.press("enter ctrl-u 49 ctrl-s")
    #expect(form.screen.contains("29 → 49"))
    #expect(form.screen.contains(#"{"price":49}"#))
    #expect(form.effects == [])
    form.press("enter")
    let session = try #require(form.session)
    let request = SaveRequest(
      schema: session.schema, baseline: session.baseline, patch: session.patch)
    #expect(form.effects == [.save(request)])
  }

  @Test mutating func `after the answer the record as saved is the baseline`() {
    form.focus("price")
    form.press("enter ctrl-u 49 ctrl-s enter")
    form.answerSave()
    #expect(form.body == "{}")
    #expect(form.screen.contains("Saved: Price"))
    #expect(form.state.outcome.saved == ["price"])
  }

  @Test mutating func `a refusal stands beside its attribute, and the edits stay`() {
    form.focus("name")
    form.press("enter ! enter down enter ctrl-u 49 ctrl-s enter")
    form.send(
      .saved(.failure(.refused(message: "No.", fields: ["name": ["The name is taken"]]))))
    #expect(form.state.form.focus == "name")
    #expect(form.screen.contains("The name is taken."))
    #expect(form.body == #"{"name":"Summer dress!","price":49}"#)
    form.press("enter ? enter")
    #expect(!form.screen.contains("The name is taken."))
  }

  @Test mutating func `quitting asks only when there is something to lose`() {
    form.press("q")
    #expect(form.effects == [.quit])
    form.focus("in_stock")
    form.press("space q")
    #expect(form.screen.contains("Unsaved changes"))
    form.press("c")
    #expect(form.effects == [.quit])
    form.press("q x")
    #expect(form.effects == [.quit, .quit])
    #expect(form.state.outcome.isDiscarded)
  }

  @Test mutating func `control-c at the question goes back, so no single key loses an edit`() {
    form.focus("in_stock")
    form.press("space ctrl-c ctrl-c")
    #expect(form.body == #"{"in_stock":false}"#)
    #expect(form.effects == [])
  }

  @Test mutating func `a paste over the form is never taken as commands`() {
    form.send(.paste("xqy\n"))
    #expect(form.body == "{}")
    #expect(form.effects == [])
  }

  @Test mutating func `a paste into a text keeps its newlines as one edit`() {
    form.focus("name")
    form.press("enter ctrl-u")
    form.send(.paste("a\nb"))
    form.press("enter")
    #expect(form.body == #"{"name":"a\nb"}"#)
    form.press("u")
    #expect(form.body == "{}")
  }

  @Test mutating func `searching goes to the attribute as it is typed`() {
    form.press("/ mar")
    #expect(form.state.form.focus == "margin")
    form.press("enter / at enter")
    #expect(form.state.form.focus == "reviewed_at")
    form.press("n")
    #expect(form.state.form.focus == "rating")
    form.press("N")
    #expect(form.state.form.focus == "reviewed_at")
  }

  @Test mutating func `a read-only attribute says why`() {
    form.focus("updated_at")
    form.press("enter")
    #expect(form.screen.contains("kept by the service"))
    form.focus("geometry")
    form.press("x")
    #expect(form.screen.contains("does not know the type polygon"))
    #expect(form.body == "{}")
  }

  @Test mutating func `archived attributes are shown by a key`() {
    #expect(!form.screen.contains("Legacy"))
    form.press("a G")
    #expect(form.screen.contains("Legacy"))
  }

  @Test mutating func `a hang-up keeps what was being typed`() {
    form.focus("name")
    form.press("enter X")
    form.send(.ended(.hungUp))
    #expect(form.state.outcome.unsaved == ["name"])
    #expect(form.effects == [.quit])
  }

  @Test func `a dry run ends with the body and sends nothing`() {
    var settings = FormPane.Settings(profile: "test")
    settings.isDryRun = true
    var form = FormDriver(SampleProduct.record, of: SampleProduct.schema, settings: settings)
    form.focus("in_stock")
    form.press("space s enter")
    #expect(form.effects == [.quit])
    #expect(form.state.outcome.body == ["in_stock": false])
    #expect(form.state.outcome.isDryRun)
  }

  @Test func `a read-only form changes nothing`() {
    var settings = FormPane.Settings(profile: "test")
    settings.isReadOnly = true
    var form = FormDriver(SampleProduct.record, of: SampleProduct.schema, settings: settings)
    for slug in SampleProduct.schema.attributes.map(\.slug) {
      form.focus(slug)
      form.press("space x enter esc")
    }
    #expect(form.body == "{}")
  }
}
