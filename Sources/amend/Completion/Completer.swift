/// Completes a command line of what the parser takes and what is remembered; nobody is asked.
struct Completer {
  let tree: CommandTree
  let remembered: Remembered

  /// What the last of the words can become. The words begin behind the program's name, and the last
  /// one may be empty.
  func candidates(for words: [String]) -> Candidates {
    let typed = words.last ?? ""
    let place = Place(words.dropLast(), in: tree)
    if let option = place.openOption { return values(of: option, typed, place) }
    if typed.hasPrefix("--"), let equals = typed.firstIndex(of: "=") {
      return values(inline: typed, equals, place)
    }
    if typed.hasPrefix("-"), !place.isBehindTerminator {
      return options(place).beginning(with: typed)
    }
    var found = place.isAtSubcommand ? subcommands(of: place.command) : Candidates()
    if let positional = place.positional {
      let values = self.values(of: positional, typed, place)
      found.candidates += values.candidates
      found.isFile = values.isFile
    }
    return found.beginning(with: typed)
  }

  /// Where on the line the last word stands.
  struct Place {
    /// The command that was named.
    private(set) var command: CommandTree
    /// The words before that are neither options nor commands.
    private(set) var positionals: [String] = []
    /// The option whose value the last word is.
    private(set) var openOption: CommandTree.Argument?
    /// Whether `--` stands before.
    private(set) var isBehindTerminator = false

    init(_ words: ArraySlice<String>, in tree: CommandTree) {
      command = tree
      for word in words { take(word) }
    }

    private mutating func take(_ word: String) {
      if openOption != nil {
        openOption = nil
      } else if isBehindTerminator || !word.hasPrefix("-") || word == "-" {
        guard isAtSubcommand, let subcommand = command[word] else {
          return positionals.append(word)
        }
        command = subcommand
      } else if word == "--" {
        isBehindTerminator = true
      } else if !word.contains("=") {
        openOption = arguments.first { $0.kind == .option && $0.names.contains(word) }
      }
    }

    /// Whether a subcommand can be named here.
    var isAtSubcommand: Bool { positionals.isEmpty && !command.subcommands.isEmpty }

    /// What the command takes, and what the one does that is meant where none is named.
    var arguments: [CommandTree.Argument] {
      command.arguments + (command.standard?.arguments ?? [])
    }

    /// What the last word is, where it is no option.
    var positional: CommandTree.Argument? {
      let positionals = arguments.filter { $0.kind == .positional }
      if self.positionals.count < positionals.count { return positionals[self.positionals.count] }
      return positionals.last.flatMap { $0.isRepeating ? $0 : nil }
    }
  }

  private func subcommands(of command: CommandTree) -> Candidates {
    Candidates(
      candidates: command.subcommands.filter(\.isShown).map { .init($0.name, $0.abstract) })
  }

  private func options(_ place: Place) -> Candidates {
    var seen: Set<String> = []
    let arguments = place.arguments.filter { $0.isShown && $0.kind != .positional }
    return Candidates(
      candidates: arguments.flatMap { argument in
        argument.names.filter { $0.hasPrefix("--") && seen.insert($0).inserted }
          .map { .init($0, argument.abstract) }
      })
  }

  private func values(inline typed: String, _ equals: String.Index, _ place: Place) -> Candidates {
    let name = String(typed[..<equals])
    guard let option = place.arguments.first(where: { $0.names.contains(name) }) else {
      return Candidates()
    }
    let value = String(typed[typed.index(after: equals)...])
    var found = values(of: option, value, place)
    found.candidates = found.candidates.map { .init("\(name)=\($0.word)", $0.description) }
    return found
  }
}
