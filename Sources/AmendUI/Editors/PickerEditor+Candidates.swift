package import AmendCore

extension PickerEditor {
  /// Takes a page of candidates; `total` is how many there are on all pages, and `age` how long ago
  /// those were heard that are remembered.
  package mutating func receive(
    _ page: [Candidate], total: Int?, isLast: Bool, age: Age? = nil
  ) {
    add(page)
    let underway =
      age.map { Loading.refreshing($0) } ?? .partial(loaded: store.count, total: total)
    loading = isLast ? .complete : underway
  }

  /// Adds candidates behind those there are; one that is there already is brought up to date.
  package mutating func add(_ found: some Sequence<Candidate>) {
    // What a search finds that was begun before the change would be out of date.
    if store.add(found) { awaited = nil }
    place(cursor: cursor)
    if cursorRow == nil, !isSearching { placeCursorAnew() }
  }

  /// Marks a candidate that was just created, and shows it first and everything else again.
  package mutating func takeCreated(_ candidate: Candidate) {
    line = LineEditor()
    settle()
    add([candidate])
    guard let position = store.position(of: candidate.id) else { return }
    if !created.contains(position) { created.insert(position, at: 0) }
    if isMultiple, !marked.contains(candidate.id) { marked.append(candidate.id) }
    place(cursor: position)
  }

  /// Brings the candidates that are marked or under the cursor up to date with what is known.
  package mutating func refresh(_ names: Names) {
    guard let source = picks.namesSource else { return }
    add(
      choices.compactMap { choice in
        guard let id = choice.id.record, let entry = names[source, id] else { return nil }
        return Candidate(id, entry)
      })
  }

  /// Whether the candidates are records, which can be opened and created.
  package var picksRecords: Bool {
    if case .records = picks { true } else { false }
  }

  /// The candidates that may become the value: those marked, and the one under the cursor.
  package var choices: [Candidate] {
    let chosen = marked.compactMap { store.position(of: $0).flatMap { store[$0] } }
    guard let current, !marked.contains(current.id) else { return chosen }
    return chosen + [current]
  }
}

extension EditorStyle.Picks {
  /// Where the names of these candidates belong; nil for options, which have theirs in the schema.
  var namesSource: Names.Source? {
    switch self {
    case .options: nil
    case .records(let object): .records(object)
    case .members: .members
    }
  }
}
