package import AmendCore
package import AmendUI

/// A table of records without a terminal: keys and pages in, effects and screen out.
package struct TableDriver {
  package private(set) var screen: RecordsScreen
  /// Every effect asked for since the last `takeEffects`, but the ticks of the spinner.
  package private(set) var effects: [Effect]

  package init(
    schema: ObjectSchema, columns: Int = 80, rows: Int = 24, trail: [String] = [],
    isSearchable: Bool = false
  ) {
    screen = RecordsScreen(
      of: schema.slug, size: Size(columns: columns, rows: rows), keymap: .default, trail: trail,
      settings: FormPane.Settings(profile: "test"), isSearchable: isSearchable)
    effects = screen.begin()
    send(.schemaRead(.success(schema)))
  }

  /// Lets an event happen.
  package mutating func send(_ event: Event) {
    effects += screen.reduce(event).filter { if case .tick = $0 { false } else { true } }
  }

  /// Presses keys by their names; a name that does not exist is typed letter by letter.
  package mutating func press(_ names: String) {
    for name in names.split(separator: " ") {
      if let key = Key(name: String(name)) {
        send(.key(key))
      } else {
        for character in name { send(.key(.character(character))) }
      }
    }
  }

  /// The effects since the last call.
  package mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// Answers every page asked for from a list, until no more is asked for.
  package mutating func answerPages(from records: [Record]) {
    while let place = effects.firstIndex(where: \.isPage) {
      answer(effects.remove(at: place), from: records)
    }
  }

  /// Answers one page asked for from a list.
  package mutating func answer(_ effect: Effect, from records: [Record]) {
    guard case .tables(.readPage(_, let query)) = effect else { return }
    let found = records.filter { record in
      guard let search = query.search else { return true }
      return record.attributes.values.contains { $0.string?.contains(search) ?? false }
    }
    let start = min((query.page - 1) * query.count, found.count)
    let page = Array(found[start..<min(start + query.count, found.count)])
    let hasNext = start + page.count < found.count
    send(.pageRead(query, .success(Page(elements: page, total: found.count, hasNext: hasNext))))
  }

  /// The screen's text, one line a row, without trailing blanks.
  package var text: String { Picture(screen.view()).text }

  /// The first column of the rows in view.
  package var names: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast(2)
      .map { row in
        var name = ""
        for character in row.dropFirst(3) {
          if name.hasSuffix("  ") { break }
          name.append(character)
        }
        return name.trimmed
      }.filter { !$0.isEmpty }
  }
}

extension Effect {
  /// Whether a page is asked for.
  package var isPage: Bool { if case .tables(.readPage) = self { true } else { false } }

  /// Whether it is a page, and of what was searched for.
  package var search: String? {
    if case .tables(.readPage(_, let query)) = self { query.search } else { nil }
  }
}
