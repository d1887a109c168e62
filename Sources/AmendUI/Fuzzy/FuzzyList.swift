/// Texts and the ranking of those in which a query is found, kept up as either grows.
///
/// A query that grew is looked for only where the shorter one was found.
package struct FuzzyList: Hashable, Sendable {
  /// What is searched for now.
  package private(set) var query = ""
  private var needle = Needle("")
  private var haystacks: [Haystack] = []
  private var ranking: [Rank] = []

  /// The place of a text in the ranking.
  private struct Rank: Hashable, Sendable, Comparable {
    let index: Int
    let score: Int
    let length: Int

    /// The better one first, then the shorter one, then the one that came first.
    static func < (left: Rank, right: Rank) -> Bool {
      (-left.score, left.length, left.index) < (-right.score, right.length, right.index)
    }
  }

  package init(_ texts: some Sequence<String> = []) { append(texts) }

  /// The number of texts.
  package var count: Int { haystacks.count }

  /// The number of texts in which the query is found.
  package var matchCount: Int { ranking.count }

  /// The indices of the texts in which the query is found, the best first; all of them in their
  /// own order for an empty query.
  package var matches: [Int] { ranking.map(\.index) }

  /// The index of the text at that row of the matches; nil where there is no such row.
  package func index(atRow row: Int) -> Int? {
    ranking.indices.contains(row) ? ranking[row].index : nil
  }

  /// The row of a text among the matches; nil where the query is not found in it.
  package func row(of index: Int) -> Int? { ranking.firstIndex { $0.index == index } }

  /// Adds texts behind those there are.
  package mutating func append(_ texts: some Sequence<String>) {
    let start = haystacks.count
    haystacks.append(contentsOf: texts.lazy.map { Haystack($0) })
    let found = ranked(start..<haystacks.count)
    ranking.append(contentsOf: found)
    if !needle.isEmpty, !found.isEmpty { ranking.sort() }
  }

  /// Puts another text in place of the one at that index, which must exist.
  package mutating func replace(_ index: Int, with text: String) {
    guard haystacks.indices.contains(index) else { return }
    haystacks[index] = Haystack(text)
    ranking.removeAll { $0.index == index }
    ranking.append(contentsOf: ranked([index]))
    ranking.sort()
  }

  /// Looks for another query.
  package mutating func search(_ query: String) {
    let isLonger = query.utf8.starts(with: self.query.utf8)
    self.query = query
    needle = Needle(query)
    ranking = isLonger ? ranked(ranking.map(\.index)) : ranked(haystacks.indices)
    ranking.sort()
  }

  /// Where the query is found in the text at that index.
  package func match(at index: Int) -> FuzzyMatch? {
    guard haystacks.indices.contains(index) else { return nil }
    var search = FuzzySearch()
    return search.match(of: needle, in: haystacks[index])
  }

  private func ranked(_ indices: some Sequence<Int>) -> [Rank] {
    if needle.isEmpty { return indices.map { Rank(index: $0, score: 0, length: 0) } }
    var search = FuzzySearch()
    return indices.compactMap { index in
      let haystack = haystacks[index]
      return search.score(of: needle, in: haystack).map {
        Rank(index: index, score: $0, length: haystack.letters.count)
      }
    }
  }
}
