/// A command that can be typed on a screen in lines.
///
/// It is called what it is called in the configuration, the palette and help, and does the same; a
/// few have a plainer word besides, or are there in lines only.
struct PlainCommand<Shown: PlainScreen>: Sendable {
  /// Does it; the text is what was typed behind its word.
  typealias Action = @Sendable (inout Shown, String) -> [Effect]

  /// What can be typed behind its word.
  enum Argument: Hashable, Sendable {
    case none
    /// It must be there; the name is what help calls it.
    case wanted(String)
    case possible(String)
  }

  /// The command of the painted screens, where they have it too.
  let command: Command?
  /// How help says that it is typed.
  let word: String
  let argument: Argument
  /// One letter for it, where it has one.
  private let letter: String?
  /// What it does, and what is particular to it in lines.
  private let words: [String]
  private let action: Action

  /// A command of the painted screens; `word` is a plainer name for it, `letter` a shorter one.
  init(
    _ command: Command, as word: String? = nil, orBy letter: String? = nil,
    _ argument: Argument = .none, _ note: String? = nil, action: @escaping Action
  ) {
    self.command = command
    self.word = word ?? command.rawValue
    self.letter = letter
    self.argument = argument
    words = [command.help == self.word ? nil : command.help, note].compactMap(\.self)
    self.action = action
  }

  /// A command that only lines have.
  init(inLines word: String, _ words: String, action: @escaping Action) {
    command = nil
    self.word = word
    letter = nil
    argument = .none
    self.words = [words]
    self.action = action
  }

  /// How it is typed, and what it does.
  var help: String {
    words.isEmpty ? usage : "\(usage): \(words.joined(separator: "; "))"
  }

  /// How it is typed.
  var usage: String {
    switch argument {
    case .none: word
    case .wanted(let name), .possible(let name): "\(word) \(name)"
    }
  }

  /// Whether it is what a word asks for, in letters of either case.
  func isCalled(_ word: String) -> Bool {
    let word = word.lowercased()
    return word == self.word || word == command?.rawValue || word == letter
  }

  /// Does it, or says what is to be typed behind it.
  func perform(_ text: String, on screen: inout Shown) -> [Effect] {
    switch argument {
    case .none where !text.isEmpty: screen.say("Type \(word) alone.")
    case .wanted where text.isEmpty: screen.say("Say which: \(usage).")
    default: return action(&screen, text)
    }
    return []
  }
}

extension PlainCommand {
  /// The commands of every screen.
  static var everywhere: [PlainCommand] {
    [
      PlainCommand(inLines: "list", "say again what is here") { screen, _ in
        screen.dialogue.isPresented = false
        return []
      },
      PlainCommand(inLines: "more", "go on with a list that was cut") { screen, _ in screen.goOn()
      },
      PlainCommand(.reload) { screen, _ in screen.perform(.reload) },
      PlainCommand(.help, .possible("WORD"), "of one command or name, or of all") { screen, text in
        screen.help(about: text)
        return []
      },
      PlainCommand(.cancel, as: "back", .none, "to the screen before") { screen, _ in
        screen.goBack()
      },
      PlainCommand(.quit, orBy: "q", .none, "q does too") { screen, _ in
        screen.perform(.quit)
      },
    ]
  }
}
