/// The place of an item among those in which a query is found, in 64 bits: a smaller one comes first.
///
/// Scattered matches come last, then counts how well the query is found, then how short the label
/// is, then which item came first.
struct FuzzyRank: Hashable, Sendable, Comparable {
  private static let looseBit: UInt64 = 1 << 63
  private let bits: UInt64

  init(_ score: FuzzyScore, labelLength: Int, index: Int) {
    let worth = UInt64(0x7FFF - min(max(score.worth, 0), 0x7FFF))
    bits =
      (score.isLoose ? FuzzyRank.looseBit : 0) | worth << 48
      | UInt64(UInt16(clamping: labelLength)) << 32 | UInt64(UInt32(clamping: index))
  }

  var index: Int { Int(bits & 0xFFFF_FFFF) }

  var isLoose: Bool { bits & FuzzyRank.looseBit != 0 }

  static func < (left: FuzzyRank, right: FuzzyRank) -> Bool { left.bits < right.bits }

  fileprivate func digit(_ shift: UInt64) -> Int { Int(bits >> shift & 0xFF) }
}

extension [FuzzyRank] {
  /// Sorts ranks that come in the order of their items, byte by byte: many times quicker than
  /// comparing, which tells where 60,000 of them are found on the first letter.
  mutating func sortByRadix() {
    guard count > 64 else { return sort() }
    var other = self
    for shift in stride(from: UInt64(32), to: 64, by: 8) {
      var counts = [Int](repeating: 0, count: 256)
      for rank in self { counts[rank.digit(shift)] += 1 }
      guard counts.allSatisfy({ $0 < count }) else { continue }
      var place = 0
      for digit in counts.indices { (counts[digit], place) = (place, place + counts[digit]) }
      for rank in self {
        let digit = rank.digit(shift)
        other[counts[digit]] = rank
        counts[digit] += 1
      }
      swap(&self, &other)
    }
  }

  /// Brings in other ranks where both are sorted.
  mutating func merge(_ others: [FuzzyRank]) {
    guard !others.isEmpty else { return }
    var merged: [FuzzyRank] = []
    merged.reserveCapacity(count + others.count)
    var rest = others[...]
    for rank in self {
      while let first = rest.first, first < rank { merged.append(rest.removeFirst()) }
      merged.append(rank)
    }
    self = merged + rest
  }
}
