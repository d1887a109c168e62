import AmendHome
import AmendUI

extension Keymap {
  /// The keys in force: the default ones with those of the configuration in their place.
  ///
  /// Throws with line and column where a command or a key does not exist.
  static func configured(_ config: Config, path: String) throws(Failure) -> Keymap {
    guard !config.keys.isEmpty else { return .default }
    var changes: [Command: [Key]] = [:]
    for (name, binding) in config.keys {
      func mistake(_ reason: String) -> Failure {
        let place = binding.position
        return Failure(.badConfiguration, "\(path):\(place.line):\(place.column): \(reason)")
      }
      guard let command = Command(rawValue: name) else {
        throw mistake(
          "there is no command “\(name)”; "
            + suggestion(for: name, among: Command.allCases.map(\.rawValue)))
      }
      changes[command] = []
      for keyName in binding.keys {
        guard let key = Key(name: keyName) else {
          throw mistake("“\(keyName)” is no key; write it like x, enter, f5, ctrl-s or alt-b.")
        }
        changes[command]?.append(key)
      }
    }
    return Keymap.default.rebound(changes)
  }

  private static func suggestion(for name: String, among known: [String]) -> String {
    Spelling.nearest(to: name, among: known).map { "did you mean “\($0)”?" }
      ?? "`amend keys` lists them."
  }
}
