import AmendCore

extension PickerEditor {
  /// How many candidates are searched between two keys, which takes less than a millisecond.
  private static let mostSearchedAtOnce = 2000

  /// Whether the candidates shown are still those of what was typed before.
  package var isSearching: Bool { !line.text.utf8.elementsEqual(store.list.query.utf8) }

  /// Looks for what is typed, where that is quickly done; else the owner has it done elsewhere.
  mutating func search() {
    guard isSearching else { return }
    let search = store.list.search(for: line.text)
    if search.workCount <= PickerEditor.mostSearchedAtOnce { take(search.ranking()) }
  }

  /// Looks for what is typed at once, because a key depends on what is found.
  package mutating func settle() {
    if isSearching { take(store.list.search(for: line.text).ranking()) }
  }

  /// The search that is to be made elsewhere, under a number that no other has; nil where there is
  /// none that was not handed out yet.
  package mutating func takeSearch(number: Int) -> FuzzySearch? {
    guard isSearching, awaited.map({ !$0.query.utf8.elementsEqual(line.text.utf8) }) ?? true else {
      return nil
    }
    awaited = AwaitedSearch(query: line.text, number: number)
    return store.list.search(for: line.text)
  }

  /// Takes what a search found that was made elsewhere; nothing, where another was begun since.
  package mutating func take(_ found: FuzzyRanking, number: Int) {
    guard isSearching, awaited?.number == number else { return }
    take(found)
  }

  /// What the service is to be asked for, because not all candidates are here; nil where it was
  /// asked already or nothing is typed.
  package mutating func takeQuestion() -> String? {
    guard loading != .complete, picks != .options, !line.text.utf8.allSatisfy({ $0 == 0x20 }),
      asked != line.text
    else { return nil }
    asked = line.text
    return asked
  }

  private mutating func take(_ found: FuzzyRanking) {
    awaited = nil
    store.take(found)
    placeCursorAnew()
  }
}
