import AmendTestSupport
import AmendUI
import Testing

struct ThemeChoiceTests {
  var form = FormDriver(SampleProduct.record, of: SampleProduct.schema)

  /// Opens the list, as if these themes were there and `ink` in force.
  private mutating func open() {
    form.press("T")
    #expect(form.takeEffects() == [.themes(.find)])
    form.send(.themesFound(["terminal", "ink", "nord", "paper"], current: "ink"))
  }

  @Test mutating func `the theme under the cursor is shown while one moves`() {
    open()
    form.press("down down")
    #expect(form.takeEffects() == [.themes(.use("terminal")), .themes(.use("nord"))])
    form.press("down down down")
    #expect(form.takeEffects() == [.themes(.use("paper"))])
  }

  @Test mutating func `typing finds a theme and shows it`() {
    open()
    form.type("pap")
    #expect(form.takeEffects().last == .themes(.use("paper")))
  }

  @Test mutating func `Enter keeps it and says how to keep it for good`() {
    open()
    form.press("down enter")
    #expect(form.takeEffects() == [.themes(.use("terminal"))])
    #expect(form.screen.contains("theme: terminal"))
    #expect(form.state.overlay == nil)
  }

  @Test mutating func `Esc takes it back`() {
    open()
    form.press("down down esc")
    #expect(form.takeEffects().last == .themes(.use("ink")))
    #expect(form.state.overlay == nil)
  }

  @Test mutating func `Enter without a choice changes nothing`() {
    open()
    form.press("enter")
    #expect(form.takeEffects().isEmpty)
    #expect(form.screen.contains("theme: ink"))
  }

  @Test mutating func `a theme that cannot be used is told`() {
    open()
    form.send(.themeFailed(ThemeError("mine.yaml:1:9: expected a colour.")))
    #expect(form.screen.contains("mine.yaml:1:9: expected a colour."))
  }

  @Test mutating func `the list stands beside the form and fits anywhere`() {
    open()
    #expect(form.screen.contains("Summer dress"))
    #expect(form.screen.contains("(*) ink"))
    form.state.expectToFitAnywhere()
  }

  @Test func `without a theme by its name the list has no mark`() {
    var form = form
    form.send(.themesFound(["nord"], current: "gone"))
    #expect(form.screen.contains("( ) nord"))
    form.press("enter")
    #expect(form.takeEffects().isEmpty)
  }

  @Test func `themes are tried in a table as in a form`() {
    var table = TableDriver(schema: SampleProduct.schema)
    table.answerPages(from: [SampleProduct.record])
    _ = table.takeEffects()
    table.press("T")
    #expect(table.takeEffects() == [.themes(.find)])
    table.send(.themesFound(["ink", "nord"], current: "ink"))
    table.press("down")
    #expect(table.takeEffects() == [.themes(.use("nord"))])
    table.press("esc")
    #expect(table.takeEffects() == [.themes(.use("ink"))])
  }

  @Test func `themes are tried over the objects`() {
    var screen = ObjectsScreen(
      size: Size(columns: 80, rows: 24), keymap: .default, profile: "test")
    #expect(screen.reduce(.key(.character("T"))).contains(.themes(.find)))
    _ = screen.reduce(.themesFound(["ink", "nord"], current: "ink"))
    #expect(screen.reduce(.key(.named(.down))).contains(.themes(.use("nord"))))
    _ = screen.reduce(.key(.named(.enter)))
    #expect(Picture(screen.view()).text.contains("theme: nord"))
  }
}
