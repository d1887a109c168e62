/// The manual page of a command, made of its help.
struct ManualPage {
  /// What the page is called, such as `amend-serve-token`.
  let name: String
  private let command: CommandTree
  /// How the command is called, such as `amend serve token`.
  private let call: String
  /// The pages of the commands above and below.
  private let related: [String]

  /// Every page of a program, its own first.
  static func all(of program: CommandTree) -> [ManualPage] { pages(of: program, below: []) }

  private static func pages(of command: CommandTree, below path: [String]) -> [ManualPage] {
    let path = path + [command.name]
    let shown = command.subcommands.filter { $0.isShown && $0.name != "help" }
    let related = path.indices.dropLast().map { path[...$0].joined(separator: "-") }
    let page = ManualPage(
      name: path.joined(separator: "-"), command: command, call: path.joined(separator: " "),
      related: related + shown.map { (path + [$0.name]).joined(separator: "-") })
    return [page] + shown.flatMap { pages(of: $0, below: path) }
  }

  /// The page as roff.
  var source: String {
    var roff = Roff()
    roff.title(
      name.uppercased(), section: 1, source: "amend \(Amend.version)", manual: "User Commands")
    roff.heading("NAME")
    roff.paragraph("\(name) - \(command.abstract.lowercasedFirst)")
    roff.heading("SYNOPSIS")
    roff.bold(synopsis)
    roff.heading("DESCRIPTION")
    describe(in: &roff)
    list("COMMANDS", command.subcommands.filter { $0.name != "help" && $0.isShown }, in: &roff)
    list("ARGUMENTS", of: [.positional], in: &roff)
    list("OPTIONS", of: [.option, .flag], in: &roff)
    roff.heading("EXIT STATUS")
    for (status, meaning) in ManualPage.statuses { roff.entry(String(status), meaning) }
    if !related.isEmpty {
      roff.heading("SEE ALSO")
      roff.paragraph(related.map { "\($0)(1)" }.joined(separator: ", "))
    }
    return roff.source
  }

  /// What the command takes, and what the one does that is meant where none is named.
  private var arguments: [CommandTree.Argument] {
    var seen: Set<[String]> = []
    return (command.arguments + (command.standard?.arguments ?? [])).filter {
      $0.isShown && ($0.names.isEmpty || seen.insert($0.names).inserted)
    }
  }

  private var synopsis: String {
    var parts = [call]
    if arguments.contains(where: { $0.kind != .positional }) { parts.append("[OPTION]...") }
    for argument in arguments where argument.kind == .positional {
      let word = argument.valueName.uppercased() + (argument.isRepeating ? "..." : "")
      parts.append(argument.isOptional ? "[\(word)]" : word)
    }
    if !command.subcommands.isEmpty, command.standard == nil { parts.append("COMMAND") }
    return parts.joined(separator: " ")
  }

  /// The discussion: paragraphs, of which what is indented stays as it is.
  private func describe(in roff: inout Roff) {
    roff.paragraph(command.abstract)
    for part in command.discussion.split(separator: "\n\n") {
      var lines = part.split(separator: "\n").map(String.init)
      if let last = lines.lastIndex(where: { !$0.hasPrefix("  ") }), last == 0 {
        roff.paragraph(lines.removeFirst())
        if !lines.isEmpty { roff.verbatim(lines) }
      } else if lines.allSatisfy({ $0.hasPrefix("  ") }) {
        roff.verbatim(lines)
      } else {
        roff.paragraph(lines.joined(separator: " "))
      }
    }
  }

  private func list(_ heading: String, _ commands: [CommandTree], in roff: inout Roff) {
    guard !commands.isEmpty else { return }
    roff.heading(heading)
    for command in commands { roff.entry(command.name, command.abstract) }
  }

  private func list(
    _ heading: String, of kinds: Set<CommandTree.Argument.Kind>, in roff: inout Roff
  ) {
    let arguments = self.arguments.filter { kinds.contains($0.kind) }
    guard !arguments.isEmpty else { return }
    roff.heading(heading)
    for argument in arguments {
      var text = argument.abstract
      if let value = argument.defaultValue { text += " (default: \(value))" }
      roff.entry(argument.term, text)
    }
  }

  /// What every command ends with.
  private static let statuses: [(ExitStatus.RawValue, String)] = [
    (ExitStatus.done.rawValue, "Done."),
    (ExitStatus.failed.rawValue, "Another failure."),
    (ExitStatus.usage.rawValue, "Wrong usage."),
    (ExitStatus.valueRefused.rawValue, "A value was refused."),
    (ExitStatus.notFound.rawValue, "There is no such object or record."),
    (ExitStatus.unreachable.rawValue, "The service cannot be reached."),
    (ExitStatus.tryAgain.rawValue, "Try again later: a rate limit, or a conflict to be decided."),
    (ExitStatus.notPermitted.rawValue, "The token may not do this, or restricted mode forbids it."),
    (ExitStatus.badConfiguration.rawValue, "There is a mistake in the configuration."),
    (ExitStatus.interrupted.rawValue, "Interrupted."),
  ]
}

extension CommandTree.Argument {
  /// How it is written, such as `-h, --help` or `--from <file>`.
  fileprivate var term: String {
    switch kind {
    case .positional: valueName.uppercased()
    case .flag: names.joined(separator: ", ")
    case .option: "\(names.joined(separator: ", ")) <\(valueName)>"
    }
  }
}

extension String {
  /// The text with a small letter at its start, and without a full stop at its end, as the line of
  /// NAME has it.
  fileprivate var lowercasedFirst: String {
    let text = hasSuffix(".") ? dropLast() : self[...]
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
