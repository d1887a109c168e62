import AmendCore

/// A screen that is not painted: it says lines, asks for one, and hears the answer.
///
/// It drives the painted screen of the same kind, so that both know and do the same; what has to be
/// said is read from the state of that screen.
protocol PlainScreen: Screen {
  /// The kind of the screen that is driven.
  associatedtype Driven: Screen

  /// The screen that is driven.
  var screen: Driven { get set }

  var dialogue: Dialogue { get set }

  /// What can be typed where nothing else is asked.
  static var commands: [PlainCommand<Self>] { get }

  /// Whether something is under way that must end before the next line is read.
  var isBusy: Bool { get }

  /// What is asked for.
  var prompt: String { get }

  /// Says what is on the screen. It is done when that is there first, and when it is asked for.
  mutating func present()

  /// Says what has to be known for the answer to the prompt, where it was not said yet.
  mutating func prepareToAsk() -> [Effect]

  /// Takes the answer to what is asked; nil where nothing else is asked than what to do.
  mutating func answer(_ line: String) -> [Effect]?

  /// Whether that is the name of something that can be opened.
  func hasThing(called name: String) -> Bool

  /// Opens what has that name, or says that there is none.
  mutating func open(_ name: String) -> [Effect]

  /// Says what is to be known of something that can be opened; false where there is none.
  mutating func explain(_ name: String) -> Bool

  /// Why a command cannot be obeyed now; nil where it can.
  func refusal(of command: PlainCommand<Self>) -> String?

  /// Does what a command of the painted screen does.
  mutating func perform(_ command: Command) -> [Effect]

  /// Says more of a list that was cut.
  mutating func goOn() -> [Effect]

  /// Leaves for the screen below.
  mutating func goBack() -> [Effect]

  /// Waits no longer for what is under way.
  mutating func stop() -> [Effect]

  /// Hears of everything but lines, and says what is worth it.
  mutating func hear(_ event: Event) -> [Effect]

  /// Says what the painted screen would show beside what was done.
  mutating func tell(_ effects: [Effect])
}

extension PlainScreen {
  package var title: String { screen.title }

  package mutating func reduce(_ event: Event) -> [Effect] {
    dialogue.hear(event)
    var effects: [Effect]
    if case .answered(let line) = event { effects = take(line) } else { effects = notice(event) }
    tell(effects)
    dialogue.note(effects)
    if !effects.contains(where: \.isEnd), !isBusy, !dialogue.isWaiting {
      let others = prepareToAsk()
      dialogue.note(others)
      effects += others + dialogue.takeSaid()
      if !isBusy, !dialogue.isWaiting { effects.append(dialogue.ask(prompt)) }
    }
    return effects + dialogue.takeSaid()
  }

  /// Nothing: what is to be known is said.
  package func view() -> Frame { Frame(grid: Grid(Size(columns: 0, rows: 0))) }

  mutating func prepareToAsk() -> [Effect] {
    presentOnce()
    return []
  }

  /// Says what is on the screen, where that was not done yet.
  mutating func presentOnce() {
    guard !dialogue.isPresented else { return }
    dialogue.isPresented = true
    present()
  }

  mutating func answer(_ line: String) -> [Effect]? { nil }

  mutating func explain(_ name: String) -> Bool { false }

  mutating func goOn() -> [Effect] {
    if !dialogue.sayMore() { say("There is no more.") }
    return []
  }

  mutating func say(_ line: String) { dialogue.say(line) }

  private mutating func notice(_ event: Event) -> [Effect] {
    if case .retrying(let notice) = event { tell(notice) }
    // No line is read meanwhile, so that this is the one key there is.
    if case .key(.control("c")) = event {
      guard !isBusy else { return stop() }
      dialogue.goOnWithoutNames()
    }
    let effects = hear(event)
    if case .returned(let visit) = event, !visit.endsProgram { say("Back at \(title).") }
    return effects
  }

  /// Says that the service failed for the moment. Where only names are awaited, nobody has to wait
  /// with them.
  private mutating func tell(_ retry: RetryNotice) {
    dialogue.say(retry)
    if !isBusy { dialogue.goOnWithoutNames() }
  }
}

// MARK: - Lines

extension PlainScreen {
  /// Does what a line asks for; nil is the end of the input.
  private mutating func take(_ line: String?) -> [Effect] {
    guard let line else {
      say("The input has ended.")
      return screen.reduce(.ended(.inputEnded))
    }
    return answer(line) ?? obey(line.trimmed)
  }

  private mutating func obey(_ line: String) -> [Effect] {
    let (word, rest) = line.firstWord
    guard !word.isEmpty else { return [] }
    // A name of several words may begin with one that is a command.
    guard let command = Self.commands.first(where: { $0.isCalled(word) }),
      rest.isEmpty || !hasThing(called: line)
    else { return open(line) }
    if let refusal = refusal(of: command) {
      say(refusal)
      return []
    }
    return command.perform(rest, on: &self)
  }

  /// Says what a word means, or without one all commands that there are now.
  mutating func help(about word: String) {
    let commands = Self.commands.filter { refusal(of: $0) == nil }
    guard !word.isEmpty else {
      return dialogue.say(commands.map(\.help), atOnce: Dialogue.pageLength)
    }
    let meant = commands.filter { $0.isCalled(word) }
    for command in meant { say(command.help) }
    if !explain(word), meant.isEmpty { sayUnknown(word) }
  }

  /// Says that a name means nothing here, and which command may have been meant.
  mutating func sayUnknown(_ name: String) {
    let (word, _) = name.lowercased().firstWord
    let meant = Self.commands.first { $0.command?.synonyms.contains(word) ?? false }
    say(
      "Nothing is called “\(name)”; "
        + (meant.map { "did you mean \($0.usage)?" }
          ?? "list says what is here, help the commands."))
  }
}

extension String {
  /// The first word, and what comes behind it.
  fileprivate var firstWord: (word: String, rest: String) {
    let words = trimmed.split(separator: " ", maxSplits: 1)
    return (words.first.map(String.init) ?? "", words.dropFirst().first?.trimmed ?? "")
  }

  /// The place, from 0, that a number means in a list of so many, which are counted from 1.
  func listPlace(of count: Int) -> Int? {
    guard let number = Int(self), number > 0, number <= count else { return nil }
    return number - 1
  }
}
