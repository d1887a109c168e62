/// The keys of a chord that is not pressed to its end yet.
package struct PendingChord: Hashable, Sendable {
  /// What pressing a key has come to.
  package enum Press: Hashable, Sendable {
    case command(Command)
    /// More keys are awaited, or a chord was given up: there is nothing to do.
    case nothing
    /// The key is bound to nothing by itself.
    case unbound
  }

  private var pressed: [Key] = []
  private var mode: Mode?

  package init() {}

  /// The keys pressed in that mode; what was begun in another is given up.
  package func keys(in mode: Mode) -> [Key] { self.mode == mode ? pressed : [] }

  /// Takes a key. Esc, and a key that no chord goes on with, give up what was begun.
  package mutating func press(_ key: Key, in mode: Mode, _ keymap: Keymap) -> Press {
    let begun = keys(in: mode)
    pressed = []
    self.mode = mode
    // Where text is typed, no chord begins with a character.
    if begun.isEmpty, mode.takesText, case .character = key { return .unbound }
    if let command = keymap.command(for: begun + [key], in: mode) { return .command(command) }
    guard !keymap.continuations(of: begun + [key], in: mode).isEmpty else {
      return begun.isEmpty ? .unbound : .nothing
    }
    pressed = begun + [key]
    return .nothing
  }

  /// Gives up what was begun.
  package mutating func clear() { pressed = [] }
}
