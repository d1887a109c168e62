/// A key that the foot shows: what it does, in as few words as the place allows.
struct Hint {
  let command: Command
  let words: String

  init(_ command: Command, _ words: String? = nil) {
    self.command = command
    self.words = words ?? command.help
  }
}

extension Keymap {
  /// Keys and what they do in a mode, in that order; commands without a key are left out.
  func segments(of hints: [Hint], in mode: Mode) -> [Segment] {
    hints.flatMap { hint -> [Segment] in
      guard let key = keys(for: hint.command, in: mode).first else { return [] }
      return [Segment(key.title, .key), Segment(" \(hint.words)  ", .foot)]
    }
  }
}
