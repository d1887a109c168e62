import AmendTerminal
import AmendUI
import Testing

/// What a terminal tells of itself and of the mouse, between the keys.
struct ReportTests {
  private func mouse(_ bytes: String) -> [MouseEvent] {
    var keyboard = Keyboard()
    return keyboard.read(Array(bytes.utf8)).compactMap {
      guard case .mouse(let mouse) = $0 else { return nil }
      return mouse
    }
  }

  @Test(arguments: [
    ("\u{1B}[<0;1;1M", MouseEvent(.press, at: Point(column: 0, row: 0))),
    ("\u{1B}[<4;12;5M", MouseEvent(.press, at: Point(column: 11, row: 4))),
    ("\u{1B}[<64;300;200M", MouseEvent(.wheelUp, at: Point(column: 299, row: 199))),
    ("\u{1B}[<65;3;2M", MouseEvent(.wheelDown, at: Point(column: 2, row: 1))),
  ])
  func `a report of the mouse is an act at a place`(_ bytes: String, _ event: MouseEvent) {
    #expect(mouse(bytes) == [event])
  }

  @Test(arguments: [
    "\u{1B}[<0;1;1m", "\u{1B}[<2;1;1M", "\u{1B}[<35;1;1M", "\u{1B}[<0;0;1M", "\u{1B}[<0;1M",
    "\u{1B}[<M", "\u{1B}[<0;99999999999999999999;1M", "\u{1B}[<;;M", "\u{1B}[<0;1;1;1M",
  ])
  func `other and broken reports mean nothing and type nothing`(_ bytes: String) {
    var keyboard = Keyboard()
    #expect(keyboard.read(Array(bytes.utf8)).isEmpty)
    #expect(keyboard.timeOut().isEmpty)
  }

  @Test(arguments: [("1", true), ("2", true), ("0", false), ("3", false), ("4", false)])
  func `the answer about whole frames is heard`(_ state: String, _ isKnown: Bool) {
    var keyboard = Keyboard()
    #expect(keyboard.isSynchronized == nil)
    #expect(keyboard.read(Array("\u{1B}[?2026;\(state)$y".utf8)).isEmpty)
    #expect(keyboard.isSynchronized == isKnown)
  }

  @Test func `an answer that comes in pieces is never typed`() {
    var keyboard = Keyboard()
    var events: [Event] = []
    for piece in ["\u{1B}[?", "20", "26;", "2$", "y"] {
      events += keyboard.read(Array(piece.utf8))
      #expect(piece == "y" || (keyboard.silenceMilliseconds ?? 0) >= 1000)
    }
    #expect(events.isEmpty)
    #expect(keyboard.isSynchronized == true)
    #expect(keyboard.silenceMilliseconds == nil)
  }

  @Test func `keys around an answer are keys`() {
    var keyboard = Keyboard()
    let events = keyboard.read(Array("a\u{1B}[?2026;2$yb\u{1B}[?1;2cd".utf8))
    let keys = events.compactMap { if case .key(let key) = $0 { key.name } else { nil } }
    #expect(keys == ["a", "b", "d"])
  }
}
