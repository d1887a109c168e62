/// Makes the ids of new records, so that tests can foresee them.
package struct IdentifierSource: Sendable {
  /// An id that was never given out before.
  package let next: @Sendable () -> String

  package init(_ next: @escaping @Sendable () -> String) { self.next = next }

  /// Random UUIDs (RFC 9562, version 4).
  package static let random = IdentifierSource {
    var generator = SystemRandomNumberGenerator()
    return IdentifierSource.uuid(from: &generator)
  }

  /// A UUID of version 4 with the generator's bits.
  static func uuid(from generator: inout some RandomNumberGenerator) -> String {
    let high = generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x0000_0000_0000_4000
    let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = Array((hexadecimal(high) + hexadecimal(low)).utf8)
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return parts.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }

  private static func hexadecimal(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
