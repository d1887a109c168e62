/// The items in which a query is found, in the order in which they are shown.
package struct FuzzyRanking: Sendable {
  /// What was searched for.
  package private(set) var query: String
  let needle: Needle
  /// How many items were looked at.
  private(set) var searchedCount: Int
  /// The items in which the query is found, in their own order; empty for an empty query, which is
  /// found in all.
  private(set) var found: [UInt32] = []
  private var ranks: [FuzzyRank] = []
  /// How many of the ranks are shown: scattered matches are left out where there are others.
  private var shownRankCount = 0

  /// What an empty query finds among so many items: all of them, in their own order.
  init(query: String = "", needle: Needle = Needle(""), searchedCount: Int = 0) {
    self.query = query
    self.needle = needle
    self.searchedCount = searchedCount
  }

  /// How many items are shown.
  package var count: Int { needle.isEmpty ? searchedCount : shownRankCount }

  /// The item at that row; nil where there is no such row.
  func index(atRow row: Int) -> Int? {
    guard row >= 0, row < count else { return nil }
    return needle.isEmpty ? row : ranks[row].index
  }

  /// The row of an item; nil where it is not shown.
  func row(of index: Int) -> Int? {
    guard !needle.isEmpty else { return (0..<count).contains(index) ? index : nil }
    return ranks.prefix(shownRankCount).firstIndex { $0.index == index }
  }

  /// The same finds for a query of the same words.
  func renamed(_ query: String) -> FuzzyRanking {
    var ranking = self
    ranking.query = query
    return ranking
  }

  /// Takes in what was found among the items up to that count which had not been looked at.
  mutating func extend(with new: consuming [FuzzyRank], searchedCount: Int) {
    self.searchedCount = searchedCount
    guard !needle.isEmpty else { return }
    found.reserveCapacity(found.count + new.count)
    for place in new.indices { found.append(UInt32(clamping: new[place].index)) }
    new.sortByRadix()
    if ranks.isEmpty { ranks = new } else { ranks.merge(new) }
    countShown()
  }

  /// Puts an item where it belongs now, or nowhere.
  mutating func replace(_ index: Int, with rank: FuzzyRank?) {
    guard !needle.isEmpty, index < searchedCount else { return }
    let value = UInt32(clamping: index)
    found.removeAll { $0 == value }
    ranks.removeAll { $0.index == index }
    if let rank {
      found.insert(value, at: found.firstIndex { $0 > value } ?? found.endIndex)
      ranks.merge([rank])
    }
    countShown()
  }

  private mutating func countShown() {
    let tight = ranks.firstIndex(where: \.isLoose) ?? ranks.count
    shownRankCount = tight == 0 ? ranks.count : tight
  }
}
