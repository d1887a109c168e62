import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// A form that is left open over midnight.
@Suite struct MidnightTests {
  private var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)
  private let tomorrow = ParseContext(
    today: CalendarDate("2026-11-25") ?? CalendarDate(daysSinceEpoch: 0))

  init() { form.focus("launched_at") }

  @Test mutating func `a calendar that is open takes the day that it shows`() {
    form.press("enter today")
    form.send(.minuteBegan(tomorrow))
    form.press("enter")
    #expect(form.body == #"{"launched_at":"2026-11-24"}"#)
  }

  @Test mutating func `an editor that is opened after it knows the new day`() {
    form.send(.minuteBegan(tomorrow))
    form.press("enter tomorrow enter")
    #expect(form.body == #"{"launched_at":"2026-11-26"}"#)
  }
}
