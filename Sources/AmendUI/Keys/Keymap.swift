/// Which key does what in which mode.
package struct Keymap: Hashable, Sendable {
  /// One line of the table: a command and its keys, the one to show first.
  package struct Binding: Hashable, Sendable {
    package let command: Command
    package var keys: [Chord]

    package init(_ command: Command, _ keys: [Chord]) {
      self.command = command
      self.keys = keys
    }
  }

  /// The table of each mode, in the order in which help shows it.
  package private(set) var bindings: [Mode: [Binding]]
  /// Whether keys are named in ASCII, for a terminal that shows nothing else.
  package var isASCII = false

  package init(_ bindings: [Mode: [Binding]]) { self.bindings = bindings }

  /// What the keys do, pressed after each other, if anything.
  package func command(for keys: [Key], in mode: Mode) -> Command? {
    let chord = Chord(keys: keys)
    return bindings[mode]?.first { $0.keys.contains(chord) }?.command
  }

  /// What the key does by itself, if anything.
  package func command(for key: Key, in mode: Mode) -> Command? { command(for: [key], in: mode) }

  /// The chords that begin with those keys and go on, with what they do, in the order of the table.
  package func continuations(
    of keys: [Key], in mode: Mode
  ) -> [(rest: Chord, command: Command)] {
    (bindings[mode] ?? []).flatMap { binding in
      binding.keys.filter { $0.keys.count > keys.count && $0.keys.starts(with: keys) }
        .map { (Chord(keys: Array($0.keys.dropFirst(keys.count))), binding.command) }
    }
  }

  /// The keys that do it, the one to show first.
  package func keys(for command: Command, in mode: Mode) -> [Chord] {
    bindings[mode]?.first { $0.command == command }?.keys ?? []
  }

  /// The key to show for a command, or the command's name where it has none.
  package func title(of command: Command, in mode: Mode) -> String {
    keys(for: command, in: mode).first.map(title) ?? command.rawValue
  }

  /// How a key is shown.
  package func title(of key: Chord) -> String { key.title(inASCII: isASCII) }

  /// The same table with other keys for some commands, in each of the modes that has the command. A
  /// key that is given to a command is taken from those that had it, or had a chord that it begins.
  ///
  /// Where a text is typed no command gets a character; one that would get nothing else keeps its
  /// keys there.
  package func rebound(
    _ changes: [Command: [Chord]], in modes: [Mode] = Mode.allCases
  ) -> Keymap {
    var rebound = self
    for mode in modes {
      guard let table = bindings[mode] else { continue }
      let usable = Keymap.usable(changes, in: mode)
      let taken = table.flatMap { usable[$0.command] ?? [] }
      rebound.bindings[mode] = table.map { line in
        let kept = line.keys.filter { key in !taken.contains { $0.excludes(key) } }
        return Binding(line.command, usable[line.command] ?? kept)
      }
    }
    return rebound
  }

  /// The same table with those keys for some commands before those that they have.
  func adding(_ changes: [Command: [Chord]], in modes: [Mode] = Mode.allCases) -> Keymap {
    modes.reduce(self) { keymap, mode in
      let table = bindings[mode] ?? []
      let whole = table.compactMap { line in
        changes[line.command].map { (line.command, $0 + line.keys.filter { !$0.isIn(changes) }) }
      }
      return keymap.rebound(Dictionary(uniqueKeysWithValues: whole), in: [mode])
    }
  }

  /// The first two of these commands that cannot both have their keys in some mode.
  package func conflict(in changes: [Command: [Chord]]) -> Conflict? {
    for mode in Mode.allCases {
      let usable = Keymap.usable(changes, in: mode)
      let pairs = (bindings[mode] ?? []).flatMap { line in
        (usable[line.command] ?? []).map { (command: line.command, key: $0) }
      }
      for (place, pair) in pairs.enumerated() {
        for other in pairs[..<place] where pair.key.excludes(other.key) && pair != other {
          return Conflict(mode: mode, first: other, second: pair)
        }
      }
    }
    return nil
  }

  /// Two commands of which one has the keys of the other, or their beginning.
  package struct Conflict {
    package let mode: Mode
    package let first: (command: Command, key: Chord)
    package let second: (command: Command, key: Chord)
  }

  private static func usable(
    _ changes: [Command: [Chord]], in mode: Mode
  ) -> [Command: [Chord]] {
    guard mode.takesText else { return changes }
    return changes.compactMapValues { keys in
      let others = keys.filter { !$0.beginsWithCharacter }
      return others.isEmpty && !keys.isEmpty ? nil : others
    }
  }
}

extension Chord {
  /// Whether it is among the keys of some command.
  fileprivate func isIn(_ changes: [Command: [Chord]]) -> Bool {
    changes.values.contains { $0.contains(self) }
  }
}
