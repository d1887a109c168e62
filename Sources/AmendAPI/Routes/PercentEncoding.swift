extension String {
  /// The text with every byte but RFC 3986's unreserved ones written as `%XX`, so that it can stand
  /// as one segment of a path or as one part of a query.
  ///
  /// `.` and `..` are written with `%2E`, so that they cannot lead out of a path.
  var percentEncoded: String {
    if self == "." || self == ".." { return replacing(".", with: "%2E") }
    var encoded = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80,
        scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar)
      {
        encoded.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += (byte < 0x10 ? "%0" : "%") + digits
      }
    }
    return encoded
  }
}

extension StringProtocol {
  /// The text with each `%XX` taken as a byte; nil where one is malformed or the bytes are no UTF-8.
  var percentDecoded: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
    var bytes: [UInt8] = []
    var rest = utf8.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next()?.hexDigit, let low = rest.next()?.hexDigit else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// The value, 0 to 15, of an ASCII hexadecimal digit.
  fileprivate var hexDigit: UInt8? {
    Character(Unicode.Scalar(self)).hexDigitValue.map { UInt8($0) }
  }
}
