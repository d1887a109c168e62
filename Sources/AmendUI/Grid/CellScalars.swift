/// The Unicode scalars of a cell in 16 bytes: six at most, one more than ncurses keeps of each
/// (`CCHARW_MAX`). None of them is U+0000, which means that there are no more.
package struct CellScalars: Hashable, Sendable {
  /// As many as U+10FFFF takes.
  private static let bitCount = 21
  private static let countInHalf = 3

  /// The first three, the first of them in the lowest bits.
  private var first: UInt64 = 0
  /// Those behind them.
  private var rest: UInt64 = 0

  /// The scalars up to the first U+0000, as many of them as there is room for.
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    for (index, scalar) in scalars.prefix(2 * Self.countInHalf).enumerated() {
      guard scalar.value != 0 else { return }
      let bits = UInt64(scalar.value) << Self.shift(index)
      if index < Self.countInHalf { first |= bits } else { rest |= bits }
    }
  }

  init(_ scalar: Unicode.Scalar) { first = UInt64(scalar.value) }

  private static func shift(_ index: Int) -> Int { index % countInHalf * bitCount }
}

extension CellScalars: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int {
    let (half, before) = rest == 0 ? (first, 0) : (rest, Self.countInHalf)
    return before + (UInt64.bitWidth - half.leadingZeroBitCount + Self.bitCount - 1) / Self.bitCount
  }

  package subscript(index: Int) -> Unicode.Scalar {
    let half = index < Self.countInHalf ? first : rest
    let value = UInt32(truncatingIfNeeded: half >> Self.shift(index)) & (1 << Self.bitCount - 1)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
