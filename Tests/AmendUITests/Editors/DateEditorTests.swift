import AmendCore
import AmendTestSupport
import AmendUI
import Testing

@Suite struct DateEditorTests {
  @Test func `a date opened and accepted changes nothing`() {
    for value in [Value.absent, .null, date("2024-02-29"), .unparsed("soon"), .foreign(.null)] {
      #expect(open(value).value == value)
    }
  }

  @Test func `it opens on the day of the value, or on today`() {
    #expect(open(date("2024-02-29")).day == CalendarDate("2024-02-29"))
    #expect(open(date("2024-02-29")).isDayChosen)
    #expect(open(.null).day == CalendarDate("2026-11-24"))
    #expect(!open(.null).isDayChosen)
  }

  @Test func `without a value the first arrow chooses today`() {
    var editor = open(.null)
    editor.perform(.down)
    #expect(editor.value == date("2026-11-24"))
    #expect(editor.line.text == "2026-11-24")
    editor.perform(.down)
    #expect(editor.value == date("2026-12-01"))
  }

  @Test(arguments: [
    (Command.left, "2024-01-30"), (.right, "2024-02-01"), (.up, "2024-01-24"),
    (.down, "2024-02-07"), (.pageUp, "2023-12-31"), (.pageDown, "2024-02-29"),
  ])
  func `arrows choose a day, a week or a month away`(command: Command, day: String) {
    var editor = open(date("2024-01-31"))
    editor.perform(command)
    #expect(editor.value == date(day))
  }

  @Test func `the ends of the calendar hold`() {
    var editor = open(date("9999-12-31"))
    for command in [Command.right, .down, .pageDown] { editor.perform(command) }
    #expect(editor.value == date("9999-12-31"))
    editor = open(date("0000-01-01"))
    for command in [Command.left, .up, .pageUp] { editor.perform(command) }
    #expect(editor.value == date("0000-01-01"))
  }

  @Test func `what is typed replaces the day that stood there`() {
    var editor = open(.null)
    editor.perform(.down)
    editor.type("n")
    editor.type("ext")
    #expect(editor.line.text == "next")
  }

  @Test func `once something is typed the arrows move the caret`() {
    var editor = open(.null)
    editor.type("ab")
    editor.perform(.left)
    #expect(editor.line.before == "a")
    let isHandled = editor.perform(.up)
    #expect(!isHandled)
    #expect(editor.line.text == "ab")
  }

  @Test func `once the line is empty again the arrows choose a day`() {
    var editor = open(.null)
    editor.type("a")
    editor.perform(.deleteBack)
    #expect(editor.value == .null)
    editor.perform(.right)
    #expect(editor.value == date("2026-11-24"))
  }

  @Test func `what could not be taken is there to be edited`() {
    var editor = open(.unparsed("nxt fri"))
    editor.perform(.left)
    editor.type("x")
    #expect(editor.line.text == "nxt frxi")
  }

  @Test func `accepting and cancelling are left to the owner`() {
    var editor = open(.null)
    let handled = [Command.accept, .cancel, .save].map { editor.perform($0) }
    #expect(handled == [false, false, false])
  }

  @Test(arguments: 0..<20)
  func `no script of commands traps`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var editor = open(date("9999-12-01"))
    for _ in 0..<200 {
      if random.next() % 4 == 0 { editor.type(random.text(upTo: 3)) }
      editor.perform(Command.allCases.randomElement(using: &random) ?? .up)
      if editor.isDayChosen { #expect(editor.value == .date(editor.day)) }
    }
  }

  private func open(_ value: Value) -> DateEditor {
    DateEditor(
      value: value, attribute: Attribute(slug: "launched_at", typeName: "date"),
      context: ParseContext(today: CalendarDate(daysSinceEpoch: 20781)))
  }

  private func date(_ text: String) -> Value {
    CalendarDate(text).map { Value.date($0) } ?? .absent
  }
}
