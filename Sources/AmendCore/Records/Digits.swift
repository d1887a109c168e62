extension StringProtocol {
  /// Whether all of it is ASCII digits; true of the empty text.
  package var isDigits: Bool { utf8.allSatisfy(\.isDigit) }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension ArraySlice<UInt8> {
  /// The number that the bytes say in at most 18 ASCII digits; nil for anything else.
  var number: Int? {
    guard (1...18).contains(count), allSatisfy(\.isDigit) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
