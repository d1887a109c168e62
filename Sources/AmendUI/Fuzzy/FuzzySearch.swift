/// A search that is to be made: what is looked for, and the items as they were when it was asked
/// for. A value, so that it can be made elsewhere while more items arrive.
package struct FuzzySearch: Sendable {
  /// What is looked for.
  package let query: String
  private let needle: Needle
  private let chunks: [FuzzyChunk]
  private let count: Int
  /// What was found for the beginning of the query, which is all that needs to be looked at again.
  private let base: FuzzyRanking?

  init(_ query: String, in chunks: [FuzzyChunk], count: Int, after last: FuzzyRanking) {
    self.query = query
    needle = Needle(query)
    self.chunks = chunks
    self.count = count
    let isLonger = !last.needle.isEmpty && query.utf8.starts(with: last.query.utf8)
    base = isLonger ? last : nil
  }

  /// How many items have to be looked at.
  package var workCount: Int {
    guard !needle.isEmpty else { return 0 }
    guard let base else { return count }
    return (base.needle == needle ? 0 : base.found.count) + count - base.searchedCount
  }

  /// Searches; nil where it was called off meanwhile, which is asked every thousand items.
  package func ranking(isCancelled: () -> Bool = { false }) -> FuzzyRanking? {
    var ranking = FuzzyRanking(query: query, needle: needle)
    guard !needle.isEmpty else {
      ranking.extend(with: [], searchedCount: count)
      return ranking
    }
    var ranker = FuzzyRanker(needle)
    var narrowed: [UInt32] = []
    if let base {
      if base.needle == needle { ranking = base.renamed(query) } else { narrowed = base.found }
    }
    let unseen = base?.searchedCount ?? 0
    for (place, chunk) in chunks.enumerated() {
      guard !isCancelled() else { return nil }
      ranker.rank(in: chunk, place, among: narrowed, from: unseen)
    }
    ranking.extend(with: ranker.ranks, searchedCount: count)
    return ranking
  }
}

extension FuzzySearch: Hashable {
  /// Two are the same that look for the same among as many items.
  package static func == (left: FuzzySearch, right: FuzzySearch) -> Bool {
    left.count == right.count && left.query.utf8.elementsEqual(right.query.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(needle)
  }
}
