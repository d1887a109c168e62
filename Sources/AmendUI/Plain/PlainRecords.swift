package import AmendCore

/// The records of an object as numbered lines, a page at a time.
package struct PlainRecords: PlainScreen {
  /// The table that is driven.
  package internal(set) var screen: RecordsScreen
  var dialogue = Dialogue()
  /// The first row of the page.
  var start = 0
  /// Whether the last page is wanted, as soon as all rows are there.
  private var wantsEnd = false
  /// Whether the question that is open was told.
  var isQuestionPut = false

  package init(of object: ObjectSlug, _ screen: RecordsScreen) {
    self.screen = screen
    // As wide as it takes, so that every column that is chosen is in view.
    self.screen.size = Size(columns: 10_000, rows: 24)
    say("Reading the records of \(object).")
  }

  static let commands: [PlainCommand<PlainRecords>] =
    [
      PlainCommand(.open, .possible("NUMBER"), "alone it edits the marked ones together") {
        $0.openRows($1)
      },
      PlainCommand(.find, .possible("TEXT"), "so does /TEXT; alone it brings all again") {
        $0.find($1)
      },
      PlainCommand(.mark, .possible("NUMBERS"), "1 3 5-7, to edit them together, or no more") {
        $0.mark($1)
      },
      PlainCommand(.markAll) { screen, _ in screen.markAll() },
      PlainCommand(.new) { screen, _ in screen.perform(.new) },
      PlainCommand(.sort, .possible("NAME"), "alone it asks by what") { $0.sort($1) },
      PlainCommand(.reverseOrder) { screen, _ in screen.reverseOrder() },
      PlainCommand(.columns, .possible("NAMES"), "what a row says; alone it asks which") {
        $0.chooseColumns($1)
      },
      PlainCommand(.copy, .wanted("NUMBER"), "says the record's name for amend get") {
        $0.copy($1)
      },
      PlainCommand(.pageUp) { screen, _ in
        screen.turn(to: max(screen.start - screen.pageLength, 0))
      },
      PlainCommand(.first, .none, "the first page") { screen, _ in screen.turn(to: 0) },
      PlainCommand(.last, .none, "the last page; all records are read for it") { screen, _ in
        screen.turnToEnd()
      },
    ] + PlainCommand.everywhere

  var isBusy: Bool { screen.isWorking }

  var prompt: String {
    switch screen.overlay {
    case is SortPane: "Sort by: "
    case is ColumnsPane: "Columns: "
    default: "> "
    }
  }

  mutating func prepareToAsk() -> [Effect] {
    var effects: [Effect] = []
    if wantsEnd {
      wantsEnd = false
      let count = screen.rows?.count ?? 0
      effects = turn(to: max(count - 1, 0) / pageLength * pageLength)
    }
    if effects.isEmpty, screen.rows != nil { presentOnce() }
    if !isQuestionPut {
      isQuestionPut = true
      putQuestion()
    }
    return effects
  }

  mutating func hear(_ event: Event) -> [Effect] {
    // Nothing is shown that a window could be too small for.
    if case .resized = event { return [] }
    let hadFailed = screen.failure != nil
    let effects = withoutNames(screen.reduce(event))
    if !hadFailed { sayFailure() }
    return effects
  }

  mutating func stop() -> [Effect] {
    // Rows that come are not held up by anything; Esc in a table takes its marks back then.
    guard screen.rows == nil || screen.waiting.retry != nil else { return [] }
    let effects = perform(.cancel)
    sayFailure()
    return effects
  }

  private mutating func sayFailure() {
    guard let failure = screen.failure else { return }
    say("\(failure.description) Type reload to go on, or quit.")
  }

  mutating func tell(_ effects: [Effect]) {
    guard let notice = screen.notice else { return }
    screen.notice = nil
    say(notice.text)
  }

  func refusal(of command: PlainCommand<PlainRecords>) -> String? {
    switch command.command {
    case .reload, .help, .quit: nil
    case .cancel: screen.trail.isEmpty ? "Nothing lies behind this list; quit leaves." : nil
    default: screen.rows == nil ? PlainRecords.noList : nil
    }
  }

  static let noList = "There is no list; reload tries again, quit leaves."

  mutating func perform(_ command: Command) -> [Effect] {
    if command == .reload { say("Reading the records of \(screen.object).") }
    dialogue.isPresented = dialogue.isPresented && command != .reload
    return withoutNames(screen.perform(command))
  }

  /// Goes to the last page, for which all records are read.
  private mutating func turnToEnd() -> [Effect] {
    wantsEnd = true
    dialogue.isPresented = false
    return perform(.last)
  }

  mutating func goBack() -> [Effect] { screen.leave(endsProgram: false) }
}
