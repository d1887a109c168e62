import AmendCore

/// A screen that is not painted: it says lines, asks for one, and hears the answer.
///
/// It drives the painted screen of the same kind, so that both know and do the same; what has to be
/// said is read from the state of that screen.
protocol PlainScreen: Screen {
  var dialogue: Dialogue { get set }

  /// Whether something is under way that must end before the next line is read.
  var isBusy: Bool { get }

  /// What is asked for.
  var prompt: String { get }

  /// Does what a line asks for; nil is the end of the input.
  mutating func take(_ line: String?) -> [Effect]

  /// Hears what has happened, and says what is worth it.
  mutating func hear(_ event: Event) -> [Effect]

  /// Says what has to be known for the answer to the prompt, where it was not said yet.
  mutating func prepareToAsk() -> [Effect]
}

extension PlainScreen {
  package mutating func reduce(_ event: Event) -> [Effect] {
    dialogue.hear(event)
    var effects: [Effect]
    if case .answered(let line) = event { effects = take(line) } else { effects = hear(event) }
    dialogue.note(effects)
    if !effects.contains(.quit), !isBusy, !dialogue.isWaiting {
      let others = prepareToAsk()
      dialogue.note(others)
      effects += others + dialogue.takeSaid()
      if !isBusy, !dialogue.isWaiting { effects.append(dialogue.ask(prompt)) }
    }
    return effects + dialogue.takeSaid()
  }

  /// Nothing: what is to be known is said.
  package func view() -> Frame { Frame(grid: Grid(Size(columns: 0, rows: 0))) }

  mutating func say(_ line: String) { dialogue.say(line) }

  /// Says that the service failed for the moment. Where only names are awaited, nobody has to wait
  /// with them.
  mutating func tell(_ retry: RetryNotice) {
    dialogue.say(retry)
    if !isBusy { dialogue.goOnWithoutNames() }
  }
}

extension String {
  /// The place, from 0, that a number means in a list of so many, which are counted from 1.
  func listPlace(of count: Int) -> Int? {
    guard let number = Int(self), number > 0, number <= count else { return nil }
    return number - 1
  }
}
