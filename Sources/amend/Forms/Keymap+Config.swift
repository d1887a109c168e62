import AmendHome
import AmendUI

extension Keymap {
  /// The keys in force: those of the configuration's preset, with the keys that it gives to commands
  /// in their place.
  ///
  /// Throws with line and column where a preset, a command or a key does not exist, and where two
  /// commands cannot both have their keys.
  static func configured(_ config: Config, path: String) throws(Failure) -> Keymap {
    try KeysReader(path: path).keymap(config)
  }
}

/// Makes a keymap of what the configuration says, and says where that is wrong.
private struct KeysReader {
  let path: String

  func keymap(_ config: Config) throws(Failure) -> Keymap {
    let preset = try preset(config.keyPreset).keymap
    guard !config.keys.isEmpty else { return preset }
    let bindings = config.keys.sorted { $0.value.position < $1.value.position }
    var changes: [Command: [Chord]] = [:]
    var positions: [Place: Config.Position] = [:]
    for (name, binding) in bindings {
      let command = try command(name, at: binding.position)
      changes[command] = []
      for written in binding.keys {
        let chord = try chord(written)
        changes[command]?.append(chord)
        positions[Place(command, chord)] = written.position
      }
    }
    try check(preset.conflict(in: changes), positions)
    return preset.rebound(changes)
  }

  /// A key of a command.
  private struct Place: Hashable {
    let command: Command
    let chord: Chord

    init(_ command: Command, _ chord: Chord) {
      self.command = command
      self.chord = chord
    }
  }

  private func preset(_ written: Config.Written?) throws(Failure) -> Keymap.Preset {
    guard let written else { return .default }
    guard let preset = Keymap.Preset(rawValue: written.text) else {
      let names = Keymap.Preset.allCases.map(\.rawValue)
      throw mistake(
        "there is no preset “\(written.text)”; there are \(names.joined(separator: ", ")).",
        at: written.position)
    }
    return preset
  }

  private func command(_ name: String, at position: Config.Position) throws(Failure) -> Command {
    guard let command = Command(rawValue: name) else {
      let nearest = Spelling.nearest(to: name, among: Command.allCases.map(\.rawValue))
      let advice = nearest.map { "did you mean “\($0)”?" } ?? "`amend keys` lists them."
      throw mistake("there is no command “\(name)”; \(advice)", at: position)
    }
    return command
  }

  private func chord(_ written: Config.Written) throws(Failure) -> Chord {
    guard let chord = Chord(name: written.text) else {
      throw mistake(
        "“\(written.text)” is no key; write it like x, enter, f5, ctrl-s, alt-b or “g g”.",
        at: written.position)
    }
    return chord
  }

  /// Throws where there is a conflict, at the one of the two that is written last.
  private func check(
    _ conflict: Keymap.Conflict?, _ positions: [Place: Config.Position]
  ) throws(Failure) {
    guard let conflict else { return }
    let places = [conflict.first, conflict.second].map { (place: $0, at: position(of: $0)) }
      .sorted { $0.at < $1.at }
    guard let earlier = places.first, let later = places.last else { return }
    func position(of pair: (command: Command, key: Chord)) -> Config.Position {
      positions[Place(pair.command, pair.key)] ?? Config.Position(line: 1, column: 1)
    }
    let (first, second) = (earlier.place, later.place)
    let words =
      first.key == second.key
      ? "“\(second.key.name)” is bound to \(first.command.rawValue) already"
      : second.key.keys.starts(with: first.key.keys)
        ? "“\(second.key.name)” begins with the key of \(first.command.rawValue)"
        : "“\(second.key.name)” is the beginning of a chord of \(first.command.rawValue)"
    throw mistake("\(words) (\(conflict.mode.title.lowercased())).", at: later.at)
  }

  private func mistake(_ reason: String, at position: Config.Position) -> Failure {
    Failure(.badConfiguration, "\(path):\(position.line):\(position.column): \(reason)")
  }
}
