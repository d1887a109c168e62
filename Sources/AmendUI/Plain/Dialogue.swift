import AmendCore

/// What a screen of lines has yet to say, and what it waits for before it asks again.
struct Dialogue: Sendable {
  /// What an effect was asked for whose answer is still to come.
  private enum Awaited: Hashable {
    case drafts, claim, history, names, outside, visit, pause, creation
  }

  /// Lines of a list that are said at once.
  static let pageLength = 40

  /// Whether what is on the screen was said.
  var isPresented = false
  private var lines: [String] = []
  /// What is left of the list that was said last, and how many of its lines are said at once.
  private var rest: ArraySlice<String> = []
  private var restLength = pageLength
  private var awaited: Set<Awaited> = []
  /// The waiting that was said last.
  private var lastRetry: RetryNotice?
  /// Whether a prompt stands there and a line is awaited.
  private var isAsking = false

  /// Whether something was asked for that has not answered yet.
  var isWaiting: Bool { isAsking || !awaited.isEmpty }

  /// Whether names are still to come.
  var awaitsNames: Bool { awaited.contains(.names) }

  /// Says a line: what could steer a terminal is shown as a stand-in, whatever it is from.
  mutating func say(_ line: String) { lines.append(line.printable) }

  /// Says a list, of which no more than so many lines are said at once.
  mutating func say(_ list: [String], atOnce count: Int) {
    rest = list[...]
    restLength = count
    _ = sayMore()
  }

  /// Says what comes next of the list that was said last; false where nothing is left of it.
  mutating func sayMore() -> Bool {
    guard !rest.isEmpty else { return false }
    for line in rest.prefix(restLength) { say(line) }
    rest = rest.dropFirst(restLength)
    if !rest.isEmpty {
      say("\(rest.count) more \(rest.count == 1 ? "line follows" : "lines follow"); type more.")
    }
    return true
  }

  /// Takes note of what has come.
  mutating func hear(_ event: Event) {
    switch event {
    case .answered:
      isAsking = false
      lastRetry = nil
    case .draftsFound: awaited.remove(.drafts)
    case .draftClaimed: awaited.remove(.claim)
    case .historyRead: awaited.remove(.history)
    case .stateFailed: awaited.subtract([.drafts, .history])
    case .linksNamed: awaited.remove(.names)
    case .editedOutside, .recordEditedOutside: awaited.remove(.outside)
    case .returned, .notPermitted: awaited.remove(.visit)
    case .searchPaused: awaited.remove(.pause)
    case .linkedCreated: awaited.remove(.creation)
    default: break
    }
  }

  /// Says that a call failed for the moment, once where several failed alike.
  mutating func say(_ retry: RetryNotice) {
    defer { lastRetry = retry }
    guard lastRetry?.attempt != retry.attempt || lastRetry?.error != retry.error else { return }
    say(
      "\(retry.error.description) Trying again in \(Int(retry.seconds.rounded(.up))) s; Ctrl-C stops."
    )
  }

  /// Goes on without names that do not come at once.
  mutating func goOnWithoutNames() { awaited.remove(.names) }

  /// Takes note of what was asked for.
  mutating func note(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .drafts(.find): awaited.insert(.drafts)
      case .drafts(.claim): awaited.insert(.claim)
      case .drafts(.readHistory): awaited.insert(.history)
      case .nameLinks: awaited.insert(.names)
      case .outside(.edit), .outside(.editRecord): awaited.insert(.outside)
      case .visit: awaited.insert(.visit)
      case .tables(.awaitSearchPause): awaited.insert(.pause)
      case .candidates(.create): awaited.insert(.creation)
      default: break
      }
    }
  }

  /// What is to be said now, as an effect; it comes after all that must be safe before.
  mutating func takeSaid() -> [Effect] {
    defer { lines = [] }
    return lines.isEmpty ? [] : [.say(lines)]
  }

  /// Asks for a line.
  mutating func ask(_ prompt: String) -> Effect {
    isAsking = true
    return .ask(prompt: prompt.printable)
  }
}
