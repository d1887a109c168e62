/// A token that does not show itself: neither printing nor dumping tells it.
package struct Secret: Hashable, Sendable {
  /// The token itself, for the `Authorization` header and for nothing else.
  package let exposed: String

  /// A token is refused beyond that size.
  package static let longestByteCount = 8_192

  /// Takes a token, without the white space around it. Throws `.badToken` where it is empty or
  /// holds what could end or forge a header (RFC 6750, section 2.1; RFC 9110, section 5.5).
  package init(_ text: String, from origin: String) throws(HomeError) {
    let space = " \t\r\n".utf8
    let token = text.utf8.drop { space.contains($0) }.reversed().drop { space.contains($0) }
    guard !token.isEmpty else { throw .badToken(origin: origin, reason: "it is empty") }
    guard token.count <= Secret.longestByteCount else {
      throw .badToken(
        origin: origin, reason: "it is longer than \(Secret.longestByteCount) bytes")
    }
    guard token.allSatisfy({ (0x21...0x7E) ~= $0 }) else {
      throw .badToken(
        origin: origin,
        reason: "it holds spaces, line breaks or other characters that no token has")
    }
    exposed = String(decoding: token.reversed(), as: UTF8.self)
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "‹secret›" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
