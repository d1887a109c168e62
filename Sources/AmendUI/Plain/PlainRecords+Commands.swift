import AmendCore

extension PlainRecords {
  // MARK: - Opening

  func hasThing(called name: String) -> Bool { false }

  mutating func open(_ name: String) -> [Effect] {
    guard screen.rows != nil else {
      say(PlainRecords.noList)
      return []
    }
    guard !name.hasPrefix("/") else { return find(name.dropFirst().trimmed) }
    guard let place = place(of: name) else {
      sayUnknown(name)
      return []
    }
    return open(place)
  }

  /// Opens the row of that number, or without one those that are marked.
  mutating func openRows(_ name: String) -> [Effect] {
    guard name.isEmpty else { return open(name) }
    let hiddenCount = screen.marked.count - screen.openedTogether.count
    if hiddenCount > 0 {
      say("\(hiddenCount) marked ones are hidden by the search and are left out.")
    }
    guard !screen.openedTogether.isEmpty else {
      say("Say which: open NUMBER. Of several marked ones open alone makes one form.")
      return []
    }
    return screen.open()
  }

  private func open(_ place: Int) -> [Effect] {
    guard let id = screen.rows?[place]?.id else { return [] }
    return [.visit(.record(RecordReference(object: screen.object, id: id)))]
  }

  mutating func copy(_ name: String) -> [Effect] {
    guard let place = place(of: name) else {
      sayUnknown(name)
      return []
    }
    screen.moveCursor(to: place)
    let effects = screen.perform(.copy)
    screen.notice = nil
    return effects
  }

  /// The row that has a number, or a record's id.
  private func place(of name: String) -> Int? {
    guard let rows = screen.rows else { return nil }
    return name.listPlace(of: rows.count) ?? rows.place(of: RecordID(name))
  }

  // MARK: - Marking

  mutating func mark(_ text: String) -> [Effect] {
    guard !text.isEmpty else {
      sayMarked()
      return []
    }
    guard let places = text.listPlaces(of: screen.rows?.count ?? 0) else {
      say("“\(text)” are not numbers of the list; type them as in 1 3 5-7.")
      return []
    }
    for place in places {
      guard let row = screen.rows?[place] else { continue }
      screen.moveCursor(to: place)
      screen.mark()
      say("\(row.name): \(screen.marked.contains(row.id) ? "marked" : "not marked any more").")
    }
    sayHowManyAreMarked()
    return []
  }

  mutating func markAll() -> [Effect] {
    let effects = perform(.markAll)
    sayHowManyAreMarked()
    return effects
  }

  /// Says which are marked; those that a search hides by their ids.
  private mutating func sayMarked() {
    let rows = screen.rows
    let names = Dictionary(
      (0..<(rows?.count ?? 0)).compactMap { place in
        rows?[place].map { ($0.id, "\(place + 1). \($0.name)") }
      }, uniquingKeysWith: { first, _ in first })
    dialogue.say(screen.marked.map { names[$0] ?? $0.text }, atOnce: Dialogue.pageLength)
    sayHowManyAreMarked()
  }

  mutating func sayHowManyAreMarked() {
    let count = screen.marked.count
    say(
      count == 0
        ? "None is marked."
        : count == 1 ? "1 is marked." : "\(count) are marked; open edits them together.")
  }
}

extension String {
  /// The places, from 0, that numbers mean in a list of so many: `1 3 5-7`, or with commas. Nil where
  /// anything else is among them.
  fileprivate func listPlaces(of count: Int) -> [Int]? {
    var places: [Int] = []
    for item in split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = item.split(separator: "-", omittingEmptySubsequences: false)
        .map { String($0).listPlace(of: count) }
      guard let first = ends.first.flatMap(\.self), let last = ends.last.flatMap(\.self),
        ends.count <= 2, first <= last
      else { return nil }
      places += first...last
    }
    return places.isEmpty || places.count > FormScreen.mostRecords ? nil : places
  }
}
