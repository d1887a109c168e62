/// A colour of light (sRGB), 8 bits a channel.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of a number such as `0x1e90ff`; what is above its lowest 24 bits is ignored.
  package init(_ number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }

  /// The colour of `#1e90ff` or `1e90ff`; nil for anything else.
  package init?(hexadecimal text: some StringProtocol) {
    let digits = text.first == "#" ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.utf8.allSatisfy({ Character(.init($0)).isHexDigit }),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    self.init(number)
  }

  /// The number of the colour, such as `0x1e90ff`.
  package var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// The colour as `#1e90ff`.
  package var hexadecimal: String {
    let digits = String(number, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
