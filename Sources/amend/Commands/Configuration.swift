import AmendCore
import AmendHome
import AmendUI
import ArgumentParser

/// The configuration: what holds, and the file that says it.
struct Configuration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings in force, or edit the configuration.",
    discussion: """
      Examples:
        amend config                     the settings, and where each was said
        amend config --profile work
        amend config edit                the file in $EDITOR, checked before saving
        amend config schema              a JSON Schema for editors
      """,
    subcommands: [ShowConfig.self, EditConfig.self, PrintConfigSchema.self],
    defaultSubcommand: ShowConfig.self)
}

/// Prints the JSON Schema of the configuration.
struct PrintConfigSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema of the configuration, for editors.",
    discussion: """
      Example:
        amend config schema > ~/.config/amend/config.schema.json

      Editors with the YAML language server then check and complete the file whose first line is:
        # yaml-language-server: $schema=config.schema.json
      """)

  func run() {
    print(
      Config.schema(
        commands: Command.allCases.map(\.rawValue),
        presets: Keymap.Preset.allCases.map(\.rawValue)
      ).pretty)
  }
}
