import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// A newer reading that comes while an editor is open.
struct HeldReadingTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  /// The record as a colleague left it, with another price.
  private static var newer: Event {
    var record = SampleProduct.record
    record.attributes["price"] = 59
    return .loaded(.success(LoadedRecord(schema: SampleProduct.schema, record: record)))
  }

  private mutating func openPriceWhileReading() {
    form.focus("price")
    form.press("R enter")
    form.send(Self.newer)
  }

  @Test mutating func `what was not touched is no edit, and the new value comes`() {
    openPriceWhileReading()
    #expect(!form.screen.contains("59"))
    form.press("enter")
    #expect(form.body == "{}")
    #expect(form.session?["price"] == .number(Number(59)))
    #expect(form.screen.contains("Read again; changed: Price"))
  }

  @Test mutating func `what was typed meets the new value in a conflict`() {
    openPriceWhileReading()
    form.press("ctrl-u 55 enter")
    #expect(form.screen.contains("59"))
    #expect(form.session?.baseline.attributes["price"] != 59)
    #expect(form.state.overlay != nil)
  }

  @Test mutating func `typing that is to be saved at once meets it too`() {
    openPriceWhileReading()
    form.press("ctrl-u 55 ctrl-s")
    #expect(form.state.overlay?.title != "Review")
    #expect(!form.effects.contains { if case .save = $0 { true } else { false } })
  }

  @Test mutating func `what was taken back is taken back, and the new value comes`() {
    openPriceWhileReading()
    form.press("ctrl-u 55 esc")
    #expect(form.session?["price"] == .number(Number(59)))
  }

  @Test mutating func `a text that came back from the editor as it was is no edit`() {
    form.focus("price")
    form.press("R e")
    form.send(Self.newer)
    form.send(.editedOutside("price", .success("29\n")))
    #expect(form.body == "{}")
    #expect(form.session?["price"] == .number(Number(59)))
  }
}
