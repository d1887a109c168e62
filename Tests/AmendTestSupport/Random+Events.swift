package import AmendUI

extension SeededGenerator {
  /// What a person at a terminal may do next where the keys have that mode: mostly a key that does
  /// something there.
  package mutating func doing(in mode: Mode) -> Event {
    switch int(0...19) {
    case 0...9: return .key(boundKey(in: mode))
    case 10...15: return .key(key())
    case 16: return .paste(paste())
    case 17: return .resized(size())
    case 18: return .mouse(mouse())
    default: return .key(pick([.named(.enter), .named(.down), .named(.escape), .named(.tab)]))
    }
  }

  /// Something done with the mouse, now and then beside the window.
  private mutating func mouse() -> MouseEvent {
    MouseEvent(
      pick([.press, .press, .press, .wheelUp, .wheelDown]),
      at: Point(column: int(0...90), row: int(0...26)))
  }

  /// A key that is bound in the mode.
  private mutating func boundKey(in mode: Mode) -> Key {
    let keys = Keymap.default.bindings[mode]?.flatMap(\.keys).flatMap(\.keys) ?? []
    return keys.isEmpty ? key() : pick(keys)
  }

  /// Any key.
  package mutating func key() -> Key {
    switch int(0...5) {
    case 0: .named(pick(Key.Name.allCases))
    case 1: .control(pick(Array("abcdefghijklmnopqrstuvwxyz@[\\]^_")))
    case 2: .alt(text(upTo: 2).first ?? "f")
    case 3: .character(pick(Array("abeo19 -/?:.yn")))
    default: .character(text(upTo: 1).first ?? "日")
    }
  }

  /// A pasted text: short mostly, and at times of several kibibytes.
  package mutating func paste() -> String {
    let text = text(upTo: 20)
    return chance(oneIn: 12) ? String(repeating: text, count: int(1...200)) : text
  }

  /// The size of a window: small ones, usual ones, and now and then none or a very large one.
  package mutating func size() -> Size {
    switch int(0...9) {
    case 0: Size(columns: 0, rows: 0)
    case 1: Size(columns: int(0...300), rows: int(0...3))
    case 2: Size(columns: int(0...4), rows: int(0...100))
    case 3: Size(columns: int(150...300), rows: int(40...100))
    case 4...6: Size(columns: int(40...60), rows: int(10...14))
    default: Size(columns: int(30...90), rows: int(8...26))
    }
  }

  /// Bytes that a terminal or a broken line may send: letters, keys, beginnings of sequences, pastes
  /// that do not close, and noise.
  package mutating func bytes() -> [UInt8] {
    let pieces = [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[A", "\u{1B}[1;5D", "\u{1B}[200~", "\u{1B}[201~",
      "\u{1B}[<0;3;4M", "\u{1B}]11;rgb:00/00/00\u{7}", "\u{1B}P", "\u{1B}[999999999999999999999~",
      "\r", "\n", "\t", "\u{7F}", "\u{3}", "\u{13}", "\u{0}", "e\u{301}", "日本", "👩‍👩‍👧", "🇩🇪", "abc",
      "q", "j",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<int(0...8) {
      switch int(0...3) {
      case 0: bytes += (0..<int(1...6)).map { _ in UInt8(truncatingIfNeeded: next()) }
      case 1: bytes += Array(text(upTo: 5).utf8).prefix(int(0...20))
      default: bytes += Array(pick(pieces).utf8)
      }
    }
    return bytes
  }
}
