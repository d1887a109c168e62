/// A key that the foot shows: what it does, in as few words as the place allows.
package struct Hint: Hashable, Sendable {
  let command: Command
  let words: String

  /// `columns` is what the words take at least, so that what stands behind them stays where it is
  /// while others take their place.
  init(_ command: Command, _ words: String? = nil, columns: Int = 0) {
    self.command = command
    let words = words ?? command.help
    self.words = columns == 0 ? words : words.padded(columns: columns)
  }
}

/// The hints that a row of the foot has room for, with their keys: they are found where the row is
/// drawn, and not for each key that leaves it as it is.
struct HintRow: Hashable, Sendable {
  private static let gap = Segment("  ", .foot)

  private struct Entry: Hashable, Sendable {
    /// What a click on it does.
    let command: Command?
    let segments: [Segment]
    let columnCount: Int

    init(_ key: String, _ words: String, _ command: Command?) {
      self.command = command
      segments = [Segment(key, .key), Segment(" \(words)", .foot)]
      columnCount = segments.columnCount
    }
  }

  let hints: [Hint]
  let keymap: Keymap
  let mode: Mode
  /// A chord that is begun: the keys that go on with it are shown in place of the hints.
  let chord: PendingChord
  let columns: Int

  /// As many of the first hints as fit into the columns; help is among them if it is among all.
  /// Commands without a key are left out.
  private var entries: [Entry] {
    let begun = chord.keys(in: mode)
    guard begun.isEmpty else {
      let rest = keymap.continuations(of: begun, in: mode)
      return [Entry(keymap.title(of: Chord(keys: begun)), "…", nil)]
        + rest.map { Entry(keymap.title(of: $0.rest), $0.command.help, nil) }
    }
    let shown = hints.compactMap { hint in
      keymap.keys(for: hint.command, in: mode).first.map {
        Entry(keymap.title(of: $0), hint.words, hint.command)
      }
    }
    return HintRow.fitting(shown, columns: columns)
  }

  private static func fitting(_ entries: [Entry], columns: Int) -> [Entry] {
    var room = columns
    var reserved =
      entries.first { $0.command == .help }.map { $0.columnCount + gap.columnCount } ?? 0
    return entries.filter { entry in
      if entry.command == .help { reserved = 0 }
      guard entry.columnCount + reserved <= room else { return false }
      room -= entry.columnCount + gap.columnCount
      return true
    }
  }

  /// What is written.
  var segments: [Segment] {
    Array(entries.map(\.segments).joined(separator: [HintRow.gap]))
  }

  /// What the hint does that stands in a column of the row.
  func command(at column: Int) -> Command? {
    var start = 0
    for entry in entries {
      if (start..<start + entry.columnCount).contains(column) { return entry.command }
      start += entry.columnCount + HintRow.gap.columnCount
    }
    return nil
  }
}
