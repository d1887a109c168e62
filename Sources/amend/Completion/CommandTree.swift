import AmendCore
import ArgumentParser

/// A command with what it takes and what is below it, as the parser itself describes them: what
/// completions and manual pages are made from.
struct CommandTree: Sendable {
  let name: String
  /// What it is for, in a line.
  let abstract: String
  /// The rest of its help.
  let discussion: String
  let isShown: Bool
  /// In the order of its help.
  let arguments: [Argument]
  let subcommands: [CommandTree]
  /// The subcommand that is meant where none is named.
  let defaultSubcommand: String?

  /// One thing that a command takes.
  struct Argument: Sendable {
    enum Kind: String, Sendable { case positional, option, flag }

    let kind: Kind
    /// With their hyphens, such as `-h` and `--help`; none of a positional one.
    let names: [String]
    let abstract: String
    let valueName: String
    let defaultValue: String?
    /// The values that it may have, where those are a few.
    let values: [String]
    let isOptional: Bool
    let isRepeating: Bool
    let isShown: Bool
  }

  /// The whole program.
  static func program() throws(Failure) -> CommandTree {
    do {
      let description = try JSON(parsing: Amend._dumpHelp())
      return CommandTree(
        description["command"] ?? .null,
        default: Amend.configuration.defaultSubcommand.map { $0._commandName })
    } catch { throw Failure(.failed, "The commands cannot be told: \(error).") }
  }

  private init(_ json: JSON, default defaultSubcommand: String? = nil) {
    name = json["commandName"]?.string ?? ""
    abstract = json["abstract"]?.string ?? ""
    discussion = json["discussion"]?.string ?? ""
    isShown = json["shouldDisplay"]?.bool ?? true
    arguments = (json["arguments"]?.array ?? []).compactMap { Argument($0) }
    subcommands = (json["subcommands"]?.array ?? []).map { CommandTree($0) }
    self.defaultSubcommand = defaultSubcommand ?? json["defaultSubcommand"]?.string
  }

  /// The subcommand of that name.
  subscript(name: String) -> CommandTree? { subcommands.first { $0.name == name } }

  /// What is meant where no subcommand is named.
  var standard: CommandTree? { defaultSubcommand.flatMap { self[$0] } }
}

extension CommandTree.Argument {
  fileprivate init?(_ json: JSON) {
    guard let kind = json["kind"]?.string.flatMap(Kind.init) else { return nil }
    self.kind = kind
    names = (json["names"]?.array ?? []).map { name in
      (name["kind"]?.string == "long" ? "--" : "-") + (name["name"]?.string ?? "")
    }
    abstract = json["abstract"]?.string ?? ""
    valueName = json["valueName"]?.string ?? ""
    defaultValue = json["defaultValue"]?.string
    values = (json["allValues"]?.array ?? []).compactMap(\.string)
    isOptional = json["isOptional"]?.bool ?? false
    isRepeating = json["isRepeating"]?.bool ?? false
    isShown = json["shouldDisplay"]?.bool ?? true
  }
}
