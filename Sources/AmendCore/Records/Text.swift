/// A text that is compared code point by code point.
///
/// Swift's `String` calls a composed and a decomposed `é` equal; an editor that did so would call
/// an edit from the one to the other no edit at all.
package struct Text: Hashable, Sendable {
  /// The text as received or typed.
  package let string: String

  package init(_ string: String) { self.string = string }

  /// The number of code points, which is what the API's limit of 255 counts.
  package var scalarCount: Int { string.unicodeScalars.count }

  package static func == (left: Text, right: Text) -> Bool { left.string.isExactly(right.string) }
}

extension Text: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral string: String) { self.init(string) }

  package var description: String { string }
}

extension String {
  /// Whether both hold the same code points, which `==` does not ask.
  ///
  /// A type whose equality is this may hash its `String` as it is: texts of the same code points
  /// have the same hash.
  package func isExactly(_ other: String) -> Bool {
    utf8.count == other.utf8.count && compare(other) { $0.elementsEqual($1) }
  }

  /// Whether the left comes first by code points, which agrees with `isExactly`.
  package func precedes(_ other: String) -> Bool {
    compare(other) { $0.lexicographicallyPrecedes($1) }
  }

  /// Compares the bytes in memory, which takes a tenth of the time that the iterators of `utf8` do.
  private func compare(
    _ other: String, _ compare: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var (own, other) = (self, other)
    return own.withUTF8 { own in other.withUTF8 { compare(own, $0) } }
  }
}

extension StringProtocol {
  /// The text without the white space at its ends.
  package var trimmed: String {
    let scalars = unicodeScalars
    let isNoSpace = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: isNoSpace),
      let last = scalars.lastIndex(where: isNoSpace)
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }
}
