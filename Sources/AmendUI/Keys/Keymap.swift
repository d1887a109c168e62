/// Which key does what in which mode.
package struct Keymap: Hashable, Sendable {
  /// One line of the table: a command and its keys, the one to show first.
  package struct Binding: Hashable, Sendable {
    package let command: Command
    package var keys: [Key]

    package init(_ command: Command, _ keys: [Key]) {
      self.command = command
      self.keys = keys
    }
  }

  /// The table of each mode, in the order in which help shows it.
  package private(set) var bindings: [Mode: [Binding]]
  private var commands: [Mode: [Key: Command]]

  package init(_ bindings: [Mode: [Binding]]) {
    self.bindings = bindings
    commands = bindings.mapValues { table in
      Dictionary(
        table.flatMap { line in line.keys.map { ($0, line.command) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// What the key does, if anything.
  package func command(for key: Key, in mode: Mode) -> Command? { commands[mode]?[key] }

  /// The keys that do it, the one to show first.
  package func keys(for command: Command, in mode: Mode) -> [Key] {
    bindings[mode]?.first { $0.command == command }?.keys ?? []
  }

  /// The key to show for a command, or the command's name where it has none.
  package func title(of command: Command, in mode: Mode) -> String {
    keys(for: command, in: mode).first?.title ?? command.rawValue
  }

  /// The same table with other keys for some commands, in every mode that has the command. A key
  /// that is given to a command is taken from those that had it.
  ///
  /// Where a text is typed no command gets a character; one that would get nothing else keeps its
  /// keys there.
  package func rebound(_ changes: [Command: [Key]]) -> Keymap {
    var rebound = bindings
    for (mode, table) in bindings {
      let usable = mode.takesText ? changes.compactMapValues(\.withoutCharacters) : changes
      let taken = Set(table.flatMap { usable[$0.command] ?? [] })
      rebound[mode] = table.map { line in
        let kept = line.keys.filter { !taken.contains($0) }
        return Binding(line.command, usable[line.command] ?? kept)
      }
    }
    return Keymap(rebound)
  }
}

extension [Key] {
  /// Those that type nothing; nil where all of them do.
  fileprivate var withoutCharacters: [Key]? {
    let others = filter { key in
      if case .character = key { false } else { true }
    }
    return others.isEmpty && !isEmpty ? nil : others
  }
}
