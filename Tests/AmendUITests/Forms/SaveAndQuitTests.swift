import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// Saving so that the form is left, and what calls that off.
struct SaveAndQuitTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  /// Answers the save that is under way; the attributes `ignored` stay as they were.
  private mutating func answer(ignored: [AttributeSlug] = []) {
    guard let patch = form.session?.patch else { return }
    var record = SampleProduct.record
    let stands = Patch(patch.changes.filter { !ignored.contains($0.slug) })
    for change in stands.changes {
      record.attributes[change.slug] = SampleProduct.schema[change.slug]?.json(for: change.after)
    }
    form.send(
      .saved(
        .success(
          .saved(
            Saving.Saved(
              record: record, schema: SampleProduct.schema, patch: stands,
              body: patch.body(for: SampleProduct.schema), ignored: ignored)))))
  }

  private mutating func saveAndQuit() {
    form.focus("in_stock")
    form.press("space")
    form.focus("price")
    form.press("enter ctrl-u 49 enter Z Z enter")
  }

  @Test mutating func `it leaves when all is saved`() {
    saveAndQuit()
    answer()
    #expect(form.effects.last == .quit)
  }

  @Test mutating func `what the service ignored calls it off, for a later save too`() {
    saveAndQuit()
    answer(ignored: ["price"])
    form.focus("name")
    form.press("enter ! enter s enter")
    answer()
    #expect(!form.effects.contains(.quit))
  }

  @Test mutating func `stopping it calls it off, for a later save too`() {
    saveAndQuit()
    form.press("esc s enter")
    answer()
    #expect(!form.effects.contains(.quit))
  }
}
