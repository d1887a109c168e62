import AmendTerminal
import AmendTestSupport
import AmendUI
import Testing

struct KeyboardTests {
  /// What a keyboard makes of bursts of bytes, and of the silence behind them.
  private func events(_ bursts: String..., own: [[UInt8]: Key.Name] = [:]) -> [String] {
    var keyboard = Keyboard(sequences: KeySequences(own: own))
    return bursts.flatMap { keyboard.read(Array($0.utf8)) }.map(Self.describe)
      + keyboard.timeOut().map(Self.describe)
  }

  private static func describe(_ event: Event) -> String {
    switch event {
    case .key(.character(let character)): String(character)
    case .key(.control(let character)): "ctrl-\(character)"
    case .key(.alt(let character)): "alt-\(character)"
    case .key(.named(let name)): name.rawValue
    case .paste(let text): "<\(text)>"
    default: "\(event)"
    }
  }

  @Test func `letters of any script are characters`() {
    #expect(events("aé日") == ["a", "é", "日"])
  }

  @Test func `a grapheme cluster that arrives at once is one key`() {
    #expect(events("e\u{301}👩‍👩‍👧") == ["e\u{301}", "👩‍👩‍👧"])
  }

  @Test func `a character may arrive byte by byte`() {
    var keyboard = Keyboard()
    let events = [0xE6, 0x97, 0xA5].map { (byte: UInt8) in keyboard.read([byte]).map(Self.describe)
    }
    #expect(events == [[], [], ["日"]])
  }

  @Test func `bytes that are no UTF-8 type nothing and hold nothing up`() {
    var keyboard = Keyboard()
    let events = keyboard.read([0xE9, 0x61, 0xFF, 0x62, 0xE6, 0x1B, 0x5B, 0x41])
    #expect(events.map(Self.describe) == ["a", "b", "up"])
  }

  @Test(arguments: [
    ("\r", "enter"), ("\n", "enter"), ("\t", "tab"), ("\u{7F}", "backspace"),
    ("\u{8}", "backspace"), ("\u{13}", "ctrl-s"), ("\u{0}", "ctrl-@"), ("\u{1C}", "ctrl-\\"),
    ("\u{1F}", "ctrl-_"),
  ])
  func `a control character is a key`(bytes: String, key: String) {
    #expect(events(bytes) == [key])
  }

  @Test(arguments: [
    ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[1;2C", "right"),
    ("\u{1B}[1;5D", "ctrl-left"),
    ("\u{1B}[1;3C", "ctrl-right"), ("\u{1B}[H", "home"), ("\u{1B}[4~", "end"),
    ("\u{1B}[5~", "pgup"), ("\u{1B}[6~", "pgdn"), ("\u{1B}[3~", "delete"), ("\u{1B}[2~", "insert"),
    ("\u{1B}[Z", "shift-tab"), ("\u{1B}OP", "f1"), ("\u{1B}[[A", "f1"), ("\u{1B}[24~", "f12"),
    ("\u{1B}OM", "enter"), ("\u{1B}Op", "0"), ("\u{1B}Ok", "+"),
    // Ctrl and an arrow, as rxvt tells it.
    ("\u{1B}Oc", "ctrl-right"), ("\u{1B}Od", "ctrl-left"),
  ])
  func `a sequence is a key`(bytes: String, key: String) {
    #expect(events(bytes) == [key])
  }

  @Test func `the terminal's own sequences come first`() {
    let own: [[UInt8]: Key.Name] = [Array("\u{1B}[A".utf8): .f5, [0x61]: .f6]
    #expect(events("\u{1B}[Aa", own: own) == ["f5", "a"])
  }

  @Test func `a sequence may arrive in pieces`() {
    #expect(events("\u{1B}", "[1;", "5D") == ["ctrl-left"])
  }

  @Test func `Esc is a key when nothing follows`() {
    #expect(events("\u{1B}") == ["esc"])
    #expect(events("\u{1B}\u{1B}[B") == ["esc", "down"])
  }

  @Test func `Esc and a character at once are Alt with it`() {
    #expect(events("\u{1B}b\u{1B}é\u{1B}\u{7F}") == ["alt-b", "alt-é", "ctrl-w"])
    #expect(events("\u{1B}[") == ["alt-["])
  }

  @Test(arguments: [
    "\u{1B}[?62;4c", "\u{1B}[<0;3;4m", "\u{1B}[M !!", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}P1$r\u{1B}\\", "\u{1B}[99999999999999999999~", "\u{1B}[I", "\u{1B}[200;1~",
  ])
  func `an unknown sequence types nothing`(bytes: String) {
    #expect(events("a\(bytes)b") == ["a", "b"])
  }

  @Test func `a bracketed paste is one event, whatever it holds`() {
    #expect(events("\u{1B}[200~a\r\nb\rc\nq\u{3}\u{1B}[201~x") == ["<a\nb\nc\nq\u{3}>", "x"])
  }

  @Test func `a paste may arrive in pieces, and so may its end`() {
    #expect(events("\u{1B}[20", "0~on", "e\u{1B}[2", "01~", "s") == ["<one>", "s"])
  }

  @Test func `a paste of a mebibyte in small pieces is whole`() {
    var keyboard = Keyboard()
    _ = keyboard.read(Array("\u{1B}[200~".utf8))
    let piece = Array(repeating: UInt8(ascii: "x"), count: 4096)
    for _ in 0..<256 { #expect(keyboard.read(piece).isEmpty) }
    let events = keyboard.read(Array("\u{1B}[201~".utf8))
    guard case .paste(let text)? = events.first else {
      Issue.record("no paste but \(events.count) events")
      return
    }
    #expect(text.utf8.count == 1 << 20)
  }

  @Test func `a paste that never ends comes after a long silence, and keys are keys again`() {
    var keyboard = Keyboard()
    #expect(keyboard.read(Array("\u{1B}[200~half".utf8)).isEmpty)
    #expect(keyboard.silenceMilliseconds == 5000)
    #expect(keyboard.timeOut().map(Self.describe) == ["<half>"])
    #expect(keyboard.silenceMilliseconds == nil)
    #expect(keyboard.read(Array("q".utf8)).map(Self.describe) == ["q"])
  }

  @Test func `a paste without measure comes in parts that are whole together`() {
    var keyboard = Keyboard()
    let text = String(repeating: "é", count: 3 << 20)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~q".utf8)
    var events: [Event] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      events += keyboard.read(rest.prefix(262_143))
      rest = rest.dropFirst(262_143)
    }
    let parts = events.compactMap { event in
      if case .paste(let text) = event { text } else { nil }
    }
    #expect(parts.count == 2)
    #expect(parts.joined() == text)
    #expect(events.last.map(Self.describe) == "q")
  }

  @Test func `lines that arrive at once are a paste and no commands`() {
    #expect(events("quit\rsave\r") == ["<quit\nsave\n>"])
  }

  @Test func `a paste without brackets may go on`() {
    #expect(events("first line\rsec", "ond\r") == ["<first line\nsec>", "<ond\n>"])
  }

  @Test func `after a silence keys are keys again`() {
    var keyboard = Keyboard()
    _ = keyboard.read(Array("one\rtwo\rthree".utf8))
    #expect(keyboard.silenceMilliseconds == 25)
    _ = keyboard.timeOut()
    #expect(keyboard.read(Array("q".utf8)).map(Self.describe) == ["q"])
  }

  @Test func `a long line and Enter at once are its text and the key`() {
    let line = "A description of more than thirty-two characters"
    #expect(events("\(line)\r") == ["<\(line)>", "enter"])
  }

  @Test func `a word and Enter at once are keys`() {
    #expect(events("price\r") == ["p", "r", "i", "c", "e", "enter"])
  }

  @Test func `a key that repeats is no paste`() {
    let keys = String(repeating: "j", count: 100)
    #expect(events(keys) == keys.map { String($0) })
  }

  @Test func `no bytes make it fail, and nothing is lost behind them`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var keyboard = Keyboard()
      for _ in 0..<5 {
        let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
        _ = keyboard.read(bytes.map { $0 % 3 == 0 ? 0x1B : $0 })
      }
      _ = keyboard.read(Array("\u{1B}[201~".utf8))
      _ = keyboard.timeOut()
      #expect(keyboard.read([0x71]).map(Self.describe) == ["q"])
    }
  }
}
