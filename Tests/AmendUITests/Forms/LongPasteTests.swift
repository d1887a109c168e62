import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// A paste of a mebibyte into a text.
@Suite struct LongPasteTests {
  /// A mebibyte with newlines, tabs, escapes, wide and combining characters.
  private static let text = String(
    repeating: "line\tof 日本 e\u{301} \u{1B}[31m👩‍👩‍👧\n", count: (1 << 20) / 40)

  private var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  init() { form.focus("name") }

  @Test mutating func `the end of one line that is pasted whole is left out`() {
    form.press("enter ctrl-u")
    form.send(.paste("Robe 日本\n"))
    form.press("enter")
    #expect(form.session?["name"] == .text("Robe 日本"))
    form.press("enter ctrl-u")
    form.send(.paste("two\nlines\n"))
    form.press("enter")
    #expect(form.session?["name"] == .text("two\nlines\n"))
  }

  @Test mutating func `it is one edit, which one undo takes back`() {
    form.press("enter ctrl-u")
    form.send(.paste(Self.text))
    form.press("enter")
    #expect(form.session?["name"] == .text(Text(Self.text)))
    form.press("u")
    #expect(form.session?.patch.isEmpty ?? false)
  }

  @Test mutating func `newlines and tabs are shown as stand-ins, and the length is marked`() {
    form.press("enter ctrl-u")
    form.send(.paste(Self.text))
    form.press("ctrl-a")
    #expect(form.screen.contains("line␉of 日本"))
    #expect(form.screen.contains("\(Self.text.unicodeScalars.count)/255"))
    #expect(form.screen.contains("›"))
    #expect(form.state.view().flaw(in: Size(columns: 80, rows: 24)) == nil)
  }

  @Test mutating func `nothing of it is cut, and it is not sent while it is too long`() {
    form.press("enter ctrl-u")
    form.send(.paste(Self.text))
    form.press("enter s")
    #expect(form.takeEffects().isEmpty)
    #expect(form.session?["name"] == .text(Text(Self.text)))
  }

  @Test mutating func `it is taken and shown at once, and so is each key behind it`() {
    form.press("enter")
    let clock = ContinuousClock()
    let taking = clock.measure {
      form.send(.paste(Self.text))
      _ = form.state.view()
    }
    let typing = clock.measure {
      for _ in 0..<5 {
        form.press("left x")
        _ = form.state.view()
      }
    }
    // An unoptimised build on a busy machine; a look at the whole for each cell would take minutes.
    #expect(taking < .seconds(2))
    #expect(typing < .seconds(4))
  }
}
