import AmendCore

extension JSON {
  /// The member of that camelCase key, or of the same key in snake_case; nil where it is null.
  func field(_ key: String) -> JSON? {
    if let value = known(key) { return value }
    return key.hasCapitals ? known(key.snakeCased) : nil
  }

  /// The text of that member, where it is one and not empty.
  func text(_ key: String) -> String? {
    guard let text = field(key)?.string, !text.isEmpty else { return nil }
    return text
  }

  /// The truth of that member, where it is a boolean or a number (0 is false); nil for all else.
  func flag(_ key: String) -> Bool? {
    guard let value = field(key) else { return nil }
    return value.bool ?? value.integer.map { $0 != 0 }
  }

  /// The whole number of that member, where it is one, also when it is written as a text.
  func count(_ key: String) -> Int? {
    guard let value = field(key) else { return nil }
    return value.integer.flatMap { Int(exactly: $0) } ?? value.string.flatMap { Int($0) }
  }

  /// The id under the first of these keys that holds one, a text or a number; never empty.
  func id(_ keys: String...) -> RecordID? {
    for key in keys {
      switch self[key] {
      case .string(let text)? where !text.string.isEmpty: return RecordID(text.string)
      case .number(let number)?: return RecordID(number.text)
      default: continue
      }
    }
    return nil
  }
}

extension String {
  /// The key with `_` and a small letter for each ASCII capital: `createdAt` is `created_at`.
  var snakeCased: String {
    guard hasCapitals else { return self }
    var key: [UInt8] = []
    for byte in utf8 {
      if byte.isCapital { key.append(UInt8(ascii: "_")) }
      key.append(byte.isCapital ? byte | 0x20 : byte)
    }
    return String(decoding: key, as: UTF8.self)
  }

  fileprivate var hasCapitals: Bool { utf8.contains(where: \.isCapital) }
}

extension UInt8 {
  /// Whether it is an ASCII capital.
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
