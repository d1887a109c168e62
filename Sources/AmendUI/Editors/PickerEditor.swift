package import AmendCore

/// A list to choose from, narrowed by what is typed.
///
/// What the value holds comes first and stays there, whatever is marked afterwards. Candidates may
/// arrive page by page; the cursor stays on its candidate meanwhile. A search that takes its time is
/// handed to the owner, and what was found before stays shown until it is done.
package struct PickerEditor: Sendable {
  /// How far the candidates have come.
  package enum Loading: Hashable, Sendable {
    case loading
    /// Some pages have arrived; `total` where the service told it.
    case partial(loaded: Int, total: Int?)
    /// Those of an earlier time are there, and are being read again.
    case refreshing(Age)
    case complete
    /// Loading stopped; the sentence says why.
    case failed(String)
  }

  /// Whether several may be chosen.
  package let isMultiple: Bool
  /// Where the candidates come from.
  package let picks: EditorStyle.Picks
  /// Whether its rows begin with a box that says whether they are chosen.
  package var hasBoxes = true
  /// How far the candidates have come; the owner says when loading fails or is taken up again.
  package var loading: Loading
  /// The schema of the records to choose from, once it is read.
  package var schema: ObjectSchema?
  /// What was typed to narrow the list.
  package internal(set) var line = LineEditor()
  /// What is marked, in the order of the value and then of marking.
  package internal(set) var marked: [CandidateID]
  /// The row of the cursor among those shown; nil where nothing is under it.
  package private(set) var cursorRow: Int?

  let original: Value
  let originallyMarked: [CandidateID]
  /// All candidates: those of the value first, then as they arrived.
  var store = CandidateStore()
  /// The positions of candidates that were created from here: they stand above the others.
  var created: [Int] = []
  /// The position of the candidate under the cursor; none until a key moves it there, where a
  /// single choice was not made yet: then accepting changes nothing.
  var cursor: Int?
  /// The search that was handed out and is waited for.
  var awaited: AwaitedSearch?
  /// What the service was last asked for.
  var asked = ""

  /// A search that is under way elsewhere.
  struct AwaitedSearch: Sendable {
    let query: String
    let number: Int
  }

  /// Opens on a value, whose candidates are given with as much as is known of them.
  package init(
    value: Value, chosen: [Candidate], from picks: EditorStyle.Picks, isMultiple: Bool,
    loading: Loading
  ) {
    self.isMultiple = isMultiple
    self.loading = loading
    self.picks = picks
    original = value
    marked = chosen.map(\.id)
    originallyMarked = marked
    add(chosen)
    place(cursor: startOfCursor)
  }

  /// How many candidates there are.
  package var candidateCount: Int { store.count }

  /// The candidates that the query leaves, the best first.
  package var shown: [Candidate] { (0..<shownCount).compactMap { shown(row: $0) } }

  /// How many candidates the query leaves.
  package var shownCount: Int { store.list.matchCount }

  /// The candidate under the cursor.
  package var current: Candidate? { cursorRow == nil ? nil : cursor.flatMap { store[$0] } }

  /// The candidate at a row of those shown.
  func shown(row: Int) -> Candidate? { position(atRow: row).flatMap { store[$0] } }

  /// Where what is typed is found in the candidate at a row of those shown.
  func match(row: Int) -> FuzzyMatch? {
    position(atRow: row).flatMap { store.list.match(at: $0, for: line.text) }
  }
}

// MARK: - Rows

extension PickerEditor {
  /// The position of the candidate at a row of those shown.
  func position(atRow row: Int) -> Int? {
    guard !created.isEmpty, !store.list.isNarrowed else { return store.list.index(atRow: row) }
    if created.indices.contains(row) { return created[row] }
    var position = row - created.count
    for other in created.sorted() where other <= position { position += 1 }
    return store.list.index(atRow: position)
  }

  private func row(of position: Int) -> Int? {
    guard !created.isEmpty, !store.list.isNarrowed else { return store.list.row(of: position) }
    return created.firstIndex(of: position)
      ?? created.count + position - created.count { $0 < position }
  }

  /// Puts the cursor on the candidate at that position.
  mutating func place(cursor position: Int?) {
    cursor = position
    cursorRow = position.flatMap { row(of: $0) }
  }

  /// Where the cursor stands while nothing is typed.
  var startOfCursor: Int? {
    if let first = originallyMarked.first { return store.position(of: first) }
    return isMultiple ? position(atRow: 0) : nil
  }

  /// Puts the cursor where it stands on a list that has just come up.
  mutating func placeCursorAnew() {
    place(cursor: line.text.isEmpty ? startOfCursor : position(atRow: 0))
  }
}
