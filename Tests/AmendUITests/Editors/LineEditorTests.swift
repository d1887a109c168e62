import AmendTestSupport
import AmendUI
import Testing

@Suite struct LineEditorTests {
  /// A text with `|` for the caret, and what a command makes of it.
  struct Step: Sendable, CustomTestStringConvertible {
    let start: String
    let command: Command
    let end: String

    init(_ start: String, _ command: Command, _ end: String) {
      (self.start, self.command, self.end) = (start, command, end)
    }

    var testDescription: String { "\(start) \(command.rawValue)" }
  }

  @Test(arguments: [
    Step("abc|", .left, "ab|c"), Step("|abc", .left, "|abc"),
    Step("a|bc", .right, "ab|c"), Step("abc|", .right, "abc|"),
    Step("ab|c", .lineStart, "|abc"), Step("a|bc", .lineEnd, "abc|"),
    Step("ab|c", .first, "|abc"), Step("a|bc", .last, "abc|"),
    Step("one two|", .wordBack, "one |two"), Step("one |two", .wordBack, "|one two"),
    Step("one| two", .wordForward, "one two|"), Step("|one two", .wordForward, "one| two"),
    Step("a@b.de|", .wordBack, "a@b.|de"), Step("|--a", .wordForward, "--|a"),
    Step("ab|c", .deleteBack, "a|c"), Step("|abc", .deleteBack, "|abc"),
    Step("a|bc", .deleteForward, "a|c"), Step("abc|", .deleteForward, "abc|"),
    Step("one two|", .deleteWordBack, "one |"), Step("one -- |x", .deleteWordBack, "one |x"),
    Step("|one two", .deleteWordForward, "| two"),
    Step("one |two", .deleteToStart, "|two"), Step("one |two", .deleteToEnd, "one |"),
  ])
  func `each command does to a plain text what readline does`(step: Step) {
    expect(step)
  }

  @Test(arguments: [
    Step("日本|", .left, "日|本"), Step("日本|語", .deleteBack, "日|語"),
    Step("日本 語|", .wordBack, "日本 |語"),
    Step("e\u{301}|", .left, "|e\u{301}"), Step("xe\u{301}|", .deleteBack, "x|"),
    Step("|e\u{301}x", .deleteForward, "|x"), Step("|e\u{301}x", .right, "e\u{301}|x"),
    Step("नमस्ते|", .left, "नम|स्ते"), Step("|क्षि", .right, "क्षि|"),
    Step("नमस्ते दुनिया|", .deleteWordBack, "नमस्ते |"),
    Step("مَرحبا|", .left, "مَرحب|ا"), Step("|مَر", .deleteForward, "|ر"),
    Step("a👨‍👩‍👧|", .left, "a|👨‍👩‍👧"), Step("a👨‍👩‍👧|b", .deleteBack, "a|b"),
    Step("🇩🇪🇫🇷|", .left, "🇩🇪|🇫🇷"), Step("🇩🇪|🇫🇷", .deleteBack, "|🇫🇷"),
    Step("👍🏽|", .deleteBack, "|"), Step("|❤️x", .right, "❤️|x"),
    Step("hi 🎉🎉|", .deleteWordBack, "hi |"),
    Step("a\r\n|b", .deleteBack, "a|b"), Step("a\n|b", .left, "a|\nb"),
  ])
  func `a command takes a whole cluster of any script`(step: Step) {
    expect(step)
  }

  @Test func `a typed combining mark joins the letter before the caret`() {
    var editor = placed("e|x")
    editor.type("\u{301}")
    expectText(editor, "e\u{301}|x")
  }

  @Test func `a letter typed before a combining mark takes the caret behind the mark`() {
    var editor = placed("|\u{301}x")
    editor.type("e")
    expectText(editor, "e\u{301}|x")
  }

  @Test func `deleting what kept two parts of a flag apart leaves the caret behind the flag`() {
    var editor = placed("\u{1F1E9}x|\u{1F1EA}")
    editor.perform(.deleteBack)
    expectText(editor, "\u{1F1E9}\u{1F1EA}|")
  }

  @Test func `a paste keeps its newlines and tabs`() {
    var editor = placed("a|b")
    editor.type("1\n2\t3")
    expectText(editor, "a1\n2\t3|b")
  }

  @Test func `nothing is normalised`() {
    let odd = "e\u{301}\u{212B}\u{FB01}"
    var editor = LineEditor(text: odd)
    editor.type("\u{1E9B}\u{323}")
    #expect(Array(editor.text.unicodeScalars) == Array((odd + "\u{1E9B}\u{323}").unicodeScalars))
  }

  @Test func `yank brings back what was deleted to the start`() {
    var editor = placed("one |two")
    for command in [Command.deleteToStart, .lineEnd, .yank] { editor.perform(command) }
    expectText(editor, "twoone |")
  }

  @Test func `words deleted one after the other are put back together`() {
    var editor = LineEditor(text: "one two three")
    for command in [Command.deleteWordBack, .deleteWordBack, .yank] { editor.perform(command) }
    expectText(editor, "one two three|")
  }

  @Test func `a deletion after a motion starts the kill buffer anew`() {
    var editor = LineEditor(text: "one two three")
    let commands = [Command.deleteWordBack, .left, .right, .deleteWordBack, .yank]
    for command in commands { editor.perform(command) }
    expectText(editor, "one two |")
  }

  @Test func `a deletion that finds nothing leaves the kill buffer alone`() {
    var editor = LineEditor(text: "one")
    let commands = [Command.deleteToStart, .left, .deleteToEnd, .yank]
    for command in commands { editor.perform(command) }
    expectText(editor, "one|")
  }

  @Test func `a command that means nothing to a line is handed back`() {
    var editor = LineEditor(text: "one")
    let handled = [Command.up, .accept].map { editor.perform($0) }
    #expect(handled == [false, false])
    #expect(editor == LineEditor(text: "one"))
  }

  @Test func `a composed and a decomposed letter make two different lines`() {
    #expect(LineEditor(text: "x\u{E9}\u{E9}\u{E9}") != LineEditor(text: "xe\u{301}e\u{301}\u{E9}"))
    #expect(LineEditor(text: "\u{212B}") != LineEditor(text: "\u{FB01}"))
  }

  @Test(arguments: 0..<40)
  func `no script of commands traps or leaves the caret within a cluster`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var editor = LineEditor(text: random.text(upTo: 30))
    for _ in 0..<200 {
      if random.next() % 3 == 0 {
        editor.type(random.text(upTo: 4))
      } else {
        editor.perform(Command.allCases.randomElement(using: &random) ?? .left)
      }
      #expect(editor.before + editor.after == editor.text)
      #expect(String.Index(editor.before.endIndex, within: editor.text) != nil)
      #expect(editor.before.count + editor.after.count == editor.text.count)
    }
  }

  private func expect(_ step: Step, sourceLocation: SourceLocation = #_sourceLocation) {
    var editor = placed(step.start)
    let isHandled = editor.perform(step.command)
    #expect(isHandled, sourceLocation: sourceLocation)
    expectText(editor, step.end, sourceLocation: sourceLocation)
  }

  /// An editor whose caret stands where the text has a `|`.
  private func placed(_ marked: String) -> LineEditor {
    let scalars = marked.unicodeScalars
    let parts = scalars.split(separator: "|", omittingEmptySubsequences: false)
    var editor = LineEditor(text: parts.map { String($0) }.joined())
    let behind = parts.last.map { String($0).count } ?? 0
    for _ in 0..<behind { editor.perform(.left) }
    return editor
  }

  private func expectText(
    _ editor: LineEditor, _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shown = editor.before.unicodeScalars + ["|"] + editor.after.unicodeScalars
    #expect(Array(shown) == Array(marked.unicodeScalars), sourceLocation: sourceLocation)
  }
}
