package import AmendCore

/// A list to choose from, narrowed by what is typed.
///
/// What the value holds comes first and stays there, whatever is marked afterwards. Candidates may
/// arrive page by page; the cursor stays on its candidate meanwhile.
package struct PickerEditor: Hashable, Sendable {
  /// How far the candidates have come.
  package enum Loading: Hashable, Sendable {
    case loading
    /// Some pages have arrived; `total` where the service told it.
    case partial(loaded: Int, total: Int?)
    case complete
    /// Loading stopped; the sentence says why.
    case failed(String)
  }

  /// Rows that `pageUp` and `pageDown` move by.
  private static let pageRowCount = 8

  /// Whether several may be chosen.
  package let isMultiple: Bool
  /// How far the candidates have come; the owner says when loading fails or is taken up again.
  package var loading: Loading
  /// What was typed to narrow the list.
  package private(set) var line = LineEditor()
  /// All candidates: those of the value first, then as they arrived.
  package private(set) var candidates: [Candidate] = []
  /// What is marked, in the order of the value and then of marking.
  package private(set) var marked: [CandidateID]

  private let picks: EditorStyle.Picks
  private let original: Value
  private let originallyMarked: [CandidateID]
  private var positions: [CandidateID: Int] = [:]
  private var list = FuzzyList()
  /// The position of the candidate under the cursor; none until a key moves it there, where a
  /// single choice was not made yet: then accepting changes nothing.
  private var cursor: Int?

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
    cursor = startOfCursor
  }

  /// The candidates that the query leaves, the best first.
  package var shown: [Candidate] { list.matches.map { candidates[$0] } }

  /// How many candidates the query leaves.
  package var shownCount: Int { list.matchCount }

  /// The row of the cursor among those shown; nil where nothing is under it.
  package var cursorRow: Int? { cursor.flatMap { list.row(of: $0) } }

  /// The candidate under the cursor.
  package var current: Candidate? { cursorRow == nil ? nil : cursor.map { candidates[$0] } }

  /// The candidate at a row of those shown, and where the query is found in it.
  func shown(row: Int) -> (candidate: Candidate, match: FuzzyMatch?)? {
    guard let position = list.index(atRow: row) else { return nil }
    return (candidates[position], list.match(at: position))
  }
}

// MARK: - Keys

extension PickerEditor {
  /// Types into the query, and puts the cursor on the best match.
  package mutating func type(_ text: String) {
    line.type(text)
    search()
  }

  /// Moves, marks or edits the query; false for what the owner deals with, such as `accept`.
  @discardableResult
  package mutating func perform(_ command: Command) -> Bool {
    switch command {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -PickerEditor.pageRowCount)
    case .pageDown: move(by: PickerEditor.pageRowCount)
    case .first: move(to: 0)
    case .last: move(to: shownCount - 1)
    case .mark where isMultiple: toggleMark()
    default:
      guard line.perform(command) else { return false }
      search()
    }
    return true
  }

  private mutating func search() {
    guard !line.text.utf8.elementsEqual(list.query.utf8) else { return }
    list.search(line.text)
    cursor = line.text.isEmpty ? startOfCursor : list.index(atRow: 0)
  }

  /// Where the cursor stands while nothing is typed.
  private var startOfCursor: Int? {
    if let first = originallyMarked.first { return positions[first] }
    return isMultiple ? list.index(atRow: 0) : nil
  }

  private mutating func move(by rows: Int) {
    move(to: cursorRow.map { $0 + rows } ?? 0)
  }

  private mutating func move(to row: Int) {
    guard shownCount > 0 else { return }
    cursor = list.index(atRow: min(max(row, 0), shownCount - 1))
  }

  private mutating func toggleMark() {
    guard let current else { return }
    if let place = marked.firstIndex(of: current.id) {
      marked.remove(at: place)
    } else {
      marked.append(current.id)
    }
    move(by: 1)
  }
}

// MARK: - Candidates

extension PickerEditor {
  /// Takes a page of candidates; `total` is how many there are on all pages.
  package mutating func receive(_ page: [Candidate], total: Int?, isLast: Bool) {
    add(page)
    loading = isLast ? .complete : .partial(loaded: candidates.count, total: total)
  }

  /// Adds candidates behind those there are; one that is there already is brought up to date.
  package mutating func add(_ found: [Candidate]) {
    var new: [Candidate] = []
    for candidate in found {
      if let position = positions[candidate.id] {
        update(position, with: candidate, in: &new)
      } else {
        positions[candidate.id] = candidates.count + new.count
        new.append(candidate)
      }
    }
    candidates += new
    list.append(new.lazy.map(\.searchedText))
    if cursorRow == nil { cursor = line.text.isEmpty ? startOfCursor : list.index(atRow: 0) }
  }

  private mutating func update(
    _ position: Int, with candidate: Candidate, in new: inout [Candidate]
  ) {
    guard position < candidates.count else {
      new[position - candidates.count] = candidate
      return
    }
    guard candidates[position] != candidate else { return }
    candidates[position] = candidate
    list.replace(position, with: candidate.searchedText)
  }
}

// MARK: - The value

extension PickerEditor {
  /// The value to accept: the candidate under the cursor, or of a multiple choice those marked.
  ///
  /// Where nothing was marked or unmarked but something was typed, the candidate under the cursor is
  /// taken along with those marked. Where nothing was done at all, it is the value as it was.
  package var value: Value {
    isMultiple ? chosenMany : chosenOne
  }

  private var chosenOne: Value {
    guard let current, !line.text.isEmpty || cursor != startOfCursor else { return original }
    switch current.id {
    case .option(let id): return .option(id)
    case .record(let id): return .links([id])
    }
  }

  private var chosenMany: Value {
    if marked != originallyMarked { return value(of: marked) }
    guard !line.text.isEmpty, let current, !marked.contains(current.id) else { return original }
    return value(of: marked + [current.id])
  }

  private func value(of ids: [CandidateID]) -> Value {
    guard picks == .options else {
      return .links(ids.compactMap { if case .record(let id) = $0 { id } else { nil } })
    }
    return .options(ids.compactMap { if case .option(let id) = $0 { id } else { nil } })
  }
}
