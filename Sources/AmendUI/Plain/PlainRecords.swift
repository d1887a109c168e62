package import AmendCore

/// The records of an object as numbered lines, a page at a time.
package struct PlainRecords: PlainScreen {
  /// The table that is driven.
  package private(set) var screen: RecordsScreen
  var dialogue = Dialogue()
  /// The first row of the page.
  private var start = 0
  private var isPageSaid = false
  /// Whether it was said that reading failed.
  private var isFailureSaid = false

  private static let pageRows = 20

  package init(of object: ObjectSlug, _ screen: RecordsScreen) {
    self.screen = screen
    say("Reading the records of \(object).")
  }

  package var title: String { screen.title }

  var isBusy: Bool { screen.isWorking }

  var prompt: String { "> " }

  mutating func hear(_ event: Event) -> [Effect] {
    if case .retrying(let notice) = event { tell(notice) }
    let effects = screen.reduce(event).withoutNames
    if let notice = screen.notice {
      screen.notice = nil
      say(notice.text)
    }
    if case .returned(let visit) = event, !visit.endsProgram { say("Back at \(title).") }
    return effects
  }

  mutating func prepareToAsk() -> [Effect] {
    if let failure = screen.failure, !isFailureSaid {
      isFailureSaid = true
      say("\(failure.description) Type reload to try again, or quit.")
    }
    if !isPageSaid, screen.rows != nil {
      isPageSaid = true
      sayPage()
    }
    return []
  }

  mutating func take(_ line: String?) -> [Effect] {
    guard let line else {
      say("The input has ended.")
      return screen.reduce(.ended(.inputEnded))
    }
    let text = line.trimmed
    if text.hasPrefix("/") { return search(String(text.dropFirst()).trimmed) }
    switch text.lowercased() {
    case "": return []
    case "more": return more()
    case "list": isPageSaid = false
    case "reload":
      isPageSaid = false
      isFailureSaid = false
      return screen.reload().withoutNames
    case "back" where !screen.trail.isEmpty: return screen.leave(endsProgram: false)
    case "quit": return screen.leave(endsProgram: true)
    case "help":
      say("A number opens a record. more: the next page. /TEXT: search; / alone shows all again.")
      say("list: this page again. reload: read again. quit: leave.")
      if !screen.trail.isEmpty { say("back: to the objects.") }
    default: return open(text)
    }
    return []
  }

  private mutating func sayPage() {
    guard let rows = screen.rows else { return }
    let end = min(start + PlainRecords.pageRows, rows.count)
    for place in start..<max(end, start) {
      guard let row = rows[place] else { break }
      say("\(place + 1). \(row.name), \(row.id)")
    }
    let total = rows.query.isEmpty ? screen.reading.total ?? rows.count : rows.count
    say(
      rows.count == 0
        ? rows.query.isEmpty ? "There are no records." : "Nothing is found for “\(rows.query)”."
        : "\(start + 1) to \(end) of \(total). A number opens, more goes on, /TEXT searches.")
  }

  private mutating func more() -> [Effect] {
    let next = start + PlainRecords.pageRows
    guard let rows = screen.rows, next < rows.count else {
      say("There are no more.")
      return []
    }
    start = next
    isPageSaid = false
    screen.moveCursor(to: next)
    return screen.readOn().withoutNames
  }

  private mutating func search(_ text: String) -> [Effect] {
    start = 0
    isPageSaid = false
    screen.search = text.isEmpty ? nil : LineEditor(text: text)
    return screen.setQuery(text).withoutNames
  }

  private mutating func open(_ text: String) -> [Effect] {
    guard let rows = screen.rows, let place = text.listPlace(of: rows.count) else {
      say("“\(text)” is no number of the list; /\(text) searches, help lists the commands.")
      return []
    }
    screen.moveCursor(to: place)
    return screen.open()
  }
}

extension [Effect] {
  /// Without the asking for names of links, none of which is said in the list.
  fileprivate var withoutNames: [Effect] {
    filter { if case .nameLinks = $0 { false } else { true } }
  }
}
