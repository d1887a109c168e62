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
  /// Keys and what they do in a mode, in that order; commands without a key are left out. While a
  /// chord is begun, the keys that go on with it are shown instead.
  func segments(
    of hints: [Hint], in mode: Mode, after chord: PendingChord
  ) -> [Segment] {
    let begun = chord.keys(in: mode)
    guard begun.isEmpty else {
      return [Segment("\(begun.map(\.title).joined()) …  ", .key, isStrong: true)]
        + continuations(of: begun, in: mode).flatMap { rest, command in
          [Segment(rest.title, .key), Segment(" \(command.help)  ", .foot)]
        }
    }
    return hints.flatMap { hint -> [Segment] in
      guard let key = keys(for: hint.command, in: mode).first else { return [] }
      return [Segment(key.title, .key), Segment(" \(hint.words)  ", .foot)]
    }
  }
}
