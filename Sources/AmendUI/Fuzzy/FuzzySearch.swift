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

  /// Searches here and now.
  package func ranking() -> FuzzyRanking {
    ranking(of: ranks(in: chunks.indices, isCancelled: { false }) ?? [])
  }

  /// Searches on as many processors as there are; nil where it was called off meanwhile.
  package func rankingInParts() async -> FuzzyRanking? {
    let parts = stride(from: 0, to: chunks.count, by: FuzzySearch.chunksInPart)
      .map { $0..<min($0 + FuzzySearch.chunksInPart, chunks.count) }
    let found = await withTaskGroup(of: (Int, [FuzzyRank]?).self) { group in
      for part in parts {
        group.addTask { (part.lowerBound, ranks(in: part, isCancelled: { Task.isCancelled })) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    guard !Task.isCancelled else { return nil }
    var all: [FuzzyRank] = []
    all.reserveCapacity(found.values.reduce(0) { $0 + $1.count })
    for part in parts { all += found[part.lowerBound] ?? [] }
    return ranking(of: all)
  }

  /// A part is searched in less than the time of a frame, and there are enough for all processors.
  private static let chunksInPart = 25

  private func ranking(of ranks: consuming [FuzzyRank]) -> FuzzyRanking {
    let isSame = base?.needle == needle
    var ranking = FuzzyRanking(query: query, needle: needle)
    if isSame, let base { ranking = base.renamed(query) }
    ranking.extend(with: ranks, searchedCount: count)
    return ranking
  }

  /// The ranks of what is found in some of the chunks, of those that have to be looked at; nil where
  /// it was called off, which is asked every thousand items.
  private func ranks(in part: Range<Int>, isCancelled: () -> Bool) -> [FuzzyRank]? {
    guard !needle.isEmpty else { return [] }
    var ranker = FuzzyRanker(needle)
    let narrowed = base.map { $0.needle == needle ? [] : $0.found } ?? []
    for place in part {
      guard !isCancelled() else { return nil }
      ranker.rank(in: chunks[place], place, among: narrowed, from: base?.searchedCount ?? 0)
    }
    return ranker.ranks
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
