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

  package static func == (left: Text, right: Text) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in string.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8(0xFF))
  }
}

extension Text: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral string: String) { self.init(string) }

  package var description: String { string }
}
