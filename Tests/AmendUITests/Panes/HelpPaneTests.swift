import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct HelpPaneTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  @Test mutating func `help begins with what the focused attribute takes, then the keys here`() {
    form.focus("price")
    form.press("?")
    let lines = form.screen.split(separator: "\n").map(String.init)
    #expect(lines[2].contains("Price: number"))
    #expect(lines[3].contains("A whole number"))
    #expect(form.screen.contains("In the form"))
  }

  @Test mutating func `a search in help leaves the lines that say it, also in other words`() {
    form.press("? / write")
    #expect(form.screen.contains("save and quit"))
    #expect(!form.screen.contains("redraw the screen"))
    form.press("enter")
    #expect(form.state.mode == .help)
    #expect(!form.screen.contains("redraw the screen"))
  }

  @Test mutating func `Esc clears the search first, then closes help`() {
    form.press("? / write esc")
    #expect(form.screen.contains("suspend") || form.screen.contains("edit"))
    #expect(form.state.mode == .help)
    form.press("esc")
    #expect(form.state.mode == .browse)
  }

  @Test mutating func `a search that finds nothing says so`() {
    form.press("? / qqqq")
    #expect(form.screen.contains("Nothing in help says that."))
  }

  @Test(arguments: [("exit", Command.quit), ("empty", .clear), ("write", .save)])
  mutating func `the palette finds a command by other words for it`(
    _ word: String, _ command: Command
  ) {
    form.press(": \(word)")
    guard let pane = form.state.overlay as? PalettePane else {
      Issue.record("There is no palette.")
      return
    }
    #expect(pane.chosen == command)
    #expect(!form.screen.contains("( )"))
  }
}
