/// A random source that gives the same numbers for the same seed, so that a failing case can be
/// run again (SplitMix64, by Sebastiano Vigna).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from the range.
  package mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True once in so many times.
  package mutating func chance(oneIn count: Int) -> Bool { int(1...count) == 1 }

  /// One of the elements, which must not be empty.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[int(0...elements.count - 1)]
  }

  /// Some of the elements, in any order, without repeating one.
  package mutating func some<Element>(of elements: [Element]) -> [Element] {
    Array(elements.shuffled(using: &self).prefix(int(0...elements.count)))
  }
}
