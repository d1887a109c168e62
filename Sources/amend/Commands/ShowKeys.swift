import AmendCore
import AmendHome
import AmendUI
import ArgumentParser

/// Prints the keys in force.
struct ShowKeys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys in force, with the names by which they are changed.",
    discussion: """
      The configuration binds keys to a command by its name, and chords of several keys:
      `keys: { preset: vi, save: [w, ctrl-s], first: "g g" }`. There are the presets default, vi
      and emacs. A key is taken from the command that had it.

      Examples:
        amend keys
        amend keys --json
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    let account = try connection.account()
    let keymap = try Keymap.configured(account.config, path: account.places.configFile)
    if json {
      print(JSON.object(Mode.allCases.map { .init($0.rawValue, keymap.json(of: $0)) }).pretty)
      return
    }
    for (place, mode) in Mode.allCases.enumerated() {
      print((place == 0 ? "" : "\n") + mode.title)
      for line in table(keymap.rows(of: mode)) { print(line) }
    }
  }
}

extension Keymap {
  /// A line for each command that has keys: the keys, the command's name, what it does.
  fileprivate func rows(of mode: Mode) -> [[String]] {
    (bindings[mode] ?? []).filter { !$0.keys.isEmpty }.map { binding in
      [
        "  " + binding.keys.map(\.name).joined(separator: ", "), binding.command.rawValue,
        binding.command.help,
      ]
    }
  }

  /// The keys of each command by its name.
  fileprivate func json(of mode: Mode) -> JSON {
    .object(
      (bindings[mode] ?? []).map { binding in
        .init(binding.command.rawValue, .array(binding.keys.map { .string(Text($0.name)) }))
      })
  }
}
