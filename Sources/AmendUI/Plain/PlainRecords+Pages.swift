import AmendCore

extension PlainRecords {
  /// How many rows are said at once.
  var pageLength: Int { screen.visibleRows }

  mutating func present() {
    guard let rows = screen.rows else { return }
    // The last page may have gone.
    if start >= rows.count { start = max((rows.count - 1) / max(pageLength, 1) * pageLength, 0) }
    let end = min(start + pageLength, rows.count)
    for place in start..<max(end, start) {
      if let row = rows[place] { say("\(place + 1). \(words(for: row))") }
    }
    if rows.count == 0 {
      say(
        rows.query.isEmpty ? "There are no records." : "Nothing is found for “\(rows.query)”.")
    } else {
      let total = rows.query.isEmpty ? screen.reading.total ?? rows.count : rows.count
      say("\(start + 1) to \(end) of \(total). A number opens, more goes on, /TEXT searches.")
    }
    if !screen.marked.isEmpty { sayHowManyAreMarked() }
  }

  /// The name, then what was chosen to be said. Nobody wants to hear an id in each row; copy says it.
  private func words(for row: RecordRow) -> String {
    var words = [row.name]
    if screen.marked.contains(row.id) { words.append("marked") }
    if screen.drafted.contains(row.id) { words.append("has a draft") }
    for attribute in screen.layout.columns == nil ? [] : screen.shownAttributes {
      guard let position = screen.rows?.schema.position(of: attribute.slug) else { continue }
      let value = attribute.words(for: row.value(at: position), names: screen.names)
      words.append("\(attribute.label) \(value)")
    }
    return words.joined(separator: ", ")
  }

  mutating func goOn() -> [Effect] {
    guard !dialogue.sayMore() else { return [] }
    let next = start + pageLength
    guard let rows = screen.rows, next < rows.count else {
      say("There is no more.")
      return []
    }
    return turn(to: next)
  }

  /// Goes to the page that begins with a row.
  mutating func turn(to row: Int) -> [Effect] {
    start = row
    dialogue.isPresented = false
    // What is in view is read, and its links are named.
    screen.moveCursor(to: row + pageLength - 1)
    screen.moveCursor(to: row)
    return withoutNames(screen.readOn() + screen.nameLinks())
  }

  mutating func find(_ text: String) -> [Effect] {
    start = 0
    dialogue.isPresented = false
    return withoutNames(screen.setQuery(text))
  }

  /// Without the asking for names of links where no columns were chosen: none of them is said then.
  mutating func withoutNames(_ effects: [Effect]) -> [Effect] {
    guard screen.layout.columns == nil else { return effects }
    let others = effects.filter { if case .nameLinks = $0 { false } else { true } }
    if others.count < effects.count {
      // They are asked for when columns are chosen.
      screen.isNaming = false
      screen.askedFor = [:]
    }
    return others
  }
}
