/// A key that the foot shows: what it does, in as few words as the place allows.
struct Hint {
  let command: Command
  let words: String

  /// `columns` is what the words take at least, so that what stands behind them stays where it is
  /// while others take their place.
  init(_ command: Command, _ words: String? = nil, columns: Int = 0) {
    self.command = command
    self.words = (words ?? command.help).padded(columns: columns)
  }
}

extension Keymap {
  /// Keys and what they do in a mode, in that order; commands without a key are left out, and those
  /// that so many columns have no room for, but never help. While a chord is begun, the keys that go
  /// on with it are shown instead.
  func segments(
    of hints: [Hint], in mode: Mode, after chord: PendingChord, columns: Int
  ) -> [Segment] {
    let begun = chord.keys(in: mode)
    guard begun.isEmpty else {
      return [Segment("\(begun.map(\.title).joined()) …  ", .key, isStrong: true)]
        + continuations(of: begun, in: mode).flatMap { rest, command in
          [Segment(rest.title, .key), Segment(" \(command.help)  ", .foot)]
        }
    }
    let shown = hints.compactMap { hint in
      keys(for: hint.command, in: mode).first.map { ShownHint(hint, key: $0) }
    }
    return shown.fitting(columns: columns).map(\.segments)
      .joined(separator: [ShownHint.gap]).map(\.self)
  }
}

/// A hint with its key.
private struct ShownHint {
  static let gap = Segment("  ", .foot)

  let command: Command
  let segments: [Segment]
  let columnCount: Int

  init(_ hint: Hint, key: Chord) {
    command = hint.command
    segments = [Segment(key.title, .key), Segment(" \(hint.words)", .foot)]
    columnCount = segments.columnCount
  }
}

extension [ShownHint] {
  /// As many of the first as fit; help is among them if it is among all.
  fileprivate func fitting(columns: Int) -> [ShownHint] {
    let gap = ShownHint.gap.text.columnCount
    var room = columns
    var reserved = first { $0.command == .help }.map { $0.columnCount + gap } ?? 0
    return filter { hint in
      if hint.command == .help { reserved = 0 }
      guard hint.columnCount + reserved <= room else { return false }
      room -= hint.columnCount + gap
      return true
    }
  }
}
