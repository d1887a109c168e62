extension Sequence<UInt8> {
  /// The bytes in hexadecimal digits, two small ones for each.
  package var hexadecimalDigits: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
