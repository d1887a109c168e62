/// Texts and the ranking of those in which a query is found, kept up as either grows.
///
/// Each item has a label, which counts more, and may have a detail; a word of the query is found in
/// either, never across both. A query that grew is looked for only where the shorter one was found.
/// A search over many items can be handed out, made elsewhere, and what it found taken in again.
package struct FuzzyList: Sendable {
  /// The number of items.
  private var count = 0
  /// All items, a thousand in each chunk but the last.
  private var chunks: [FuzzyChunk] = []
  private var ranking = FuzzyRanking()

  package init(_ labels: some Sequence<String> = []) { append(labels) }

  /// What the items shown were searched for.
  package var query: String { ranking.query }

  /// Whether anything is looked for: a query of blanks shows all items.
  package var isNarrowed: Bool { !ranking.needle.isEmpty }

  /// The number of items in which the query is found and which are shown.
  package var matchCount: Int { ranking.count }

  /// The indices of the items in which the query is found, the best first; all of them in their
  /// own order for an empty query.
  package var matches: [Int] { (0..<matchCount).compactMap { ranking.index(atRow: $0) } }

  /// The index of the item at that row of the matches; nil where there is no such row.
  package func index(atRow row: Int) -> Int? { ranking.index(atRow: row) }

  /// The row of an item among the matches; nil where it is not shown.
  package func row(of index: Int) -> Int? { ranking.row(of: index) }

  /// The label of an item; empty for one that is not there.
  package func label(at index: Int) -> String { text(.label, at: index) }

  /// The detail of an item; empty where it has none.
  package func detail(at index: Int) -> String { text(.detail, at: index) }

  /// Where a query is found in the item at that index, by default the one that is searched for.
  package func match(at index: Int, for query: String? = nil) -> FuzzyMatch? {
    guard index >= 0, index < count else { return nil }
    return FuzzyMatch(
      of: query.map { Needle($0) } ?? ranking.needle, label: label(at: index),
      detail: detail(at: index))
  }

  private func text(_ field: FuzzyChunk.Field, at index: Int) -> String {
    guard index >= 0, index < count else { return "" }
    return chunks[index / FuzzyChunk.capacity].text(field, of: index % FuzzyChunk.capacity)
  }
}

// MARK: - Items

extension FuzzyList {
  /// Adds items without a detail behind those there are.
  package mutating func append(_ labels: some Sequence<String>) {
    append(labels.lazy.map { (label: $0, detail: "") })
  }

  /// Adds items behind those there are.
  package mutating func append(_ items: some Sequence<(label: String, detail: String)>) {
    for item in items {
      if count % FuzzyChunk.capacity == 0 { chunks.append(FuzzyChunk()) }
      chunks[chunks.count - 1].append(item.label, item.detail)
      count += 1
    }
    catchUp()
  }

  /// Puts other texts in place of those of the item at that index.
  package mutating func replace(_ index: Int, with label: String, detail: String = "") {
    guard index >= 0, index < count else { return }
    let place = index / FuzzyChunk.capacity
    chunks[place] = chunks[place].replacing(
      index % FuzzyChunk.capacity, with: label, detail)
    var ranker = FuzzyRanker(ranking.needle)
    ranker.rank(index % FuzzyChunk.capacity, in: chunks[place], place)
    ranking.replace(index, with: ranker.ranks.first)
  }
}

// MARK: - Searching

extension FuzzyList {
  /// Looks for another query.
  package mutating func search(_ query: String) {
    ranking = search(for: query).ranking()
  }

  /// The search for another query, to be made elsewhere.
  package func search(for query: String) -> FuzzySearch {
    FuzzySearch(query, in: chunks, count: count, after: ranking)
  }

  /// Takes what a search found; items that came since are looked at now.
  package mutating func take(_ found: FuzzyRanking) {
    ranking = found
    catchUp()
  }

  private mutating func catchUp() {
    let unseen = ranking.searchedCount
    guard unseen < count else { return }
    var ranker = FuzzyRanker(ranking.needle)
    if !ranking.needle.isEmpty {
      for place in unseen / FuzzyChunk.capacity..<chunks.count {
        ranker.rank(in: chunks[place], place, from: unseen)
      }
    }
    ranking.extend(with: ranker.ranks, searchedCount: count)
  }
}
