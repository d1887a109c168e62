/// Where things are that lie in an order of their own, found by their hash: eight bytes for each, and
/// a few more for free room. What is equal in fact is for the owner to say.
struct HashTable: Sendable {
  /// The hash of each thing, in their order.
  private var hashes: [UInt32] = []
  /// The number of a thing plus one, at the place of its hash or the next free one behind it; a
  /// power of two of places, never more than two thirds of them taken.
  private var places: [UInt32] = [UInt32](repeating: 0, count: 16)

  /// How many things there are.
  var count: Int { hashes.count }

  /// The number of the thing with that hash for which the condition holds.
  func find(_ hash: Int, where isWanted: (Int) -> Bool) -> Int? {
    let hash = UInt32(truncatingIfNeeded: hash)
    var place = start(of: hash)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if hashes[number] == hash, isWanted(number) { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Adds a thing behind the others.
  mutating func append(_ hash: Int) {
    hashes.append(UInt32(truncatingIfNeeded: hash))
    if hashes.count * 3 > places.count * 2 { grow() } else { enter(hashes.count - 1) }
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 2)
    for number in hashes.indices { enter(number) }
  }

  private mutating func enter(_ number: Int) {
    var place = start(of: hashes[number])
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = UInt32(truncatingIfNeeded: number + 1)
  }

  private func start(of hash: UInt32) -> Int { Int(hash) & (places.count - 1) }
}
