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

  @Test mutating func `stopping it calls it off, for a later save too`() {
    saveAndQuit()
    form.press("esc s enter")
    form.answerSave()
    #expect(!form.effects.contains(.quit))
  }

  @Test mutating func `whether to leave is asked no longer when all was saved meanwhile`() {
    form.focus("price")
    form.press("enter ctrl-u 49 enter s enter ctrl-c")
    #expect(form.screen.contains("1 change is not saved."))
    form.answerSave()
    #expect(!form.screen.contains("not saved"))
    #expect(form.screen.contains("Saved: Price"))
    #expect(!form.effects.contains(.quit))
  }
}
