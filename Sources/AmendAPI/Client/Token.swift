/// A secret that lets its bearer in; printing it, in whatever way, prints no part of it.
package struct Token: Hashable, Sendable {
  let secret: String

  /// Takes the text without the white space around it; nil when it is empty or holds anything but
  /// visible ASCII, which a header field could not carry.
  package init?(_ text: String) {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    guard let end, scalars[start...end].allSatisfy({ ("!"..."~").contains($0) }) else {
      return nil
    }
    secret = String(scalars[start...end])
  }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(token)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
