/// One letter of a text, with its case and accents taken off and remembered beside it, in 32 bits.
struct Letter: Hashable, Sendable {
  /// The highest bonus: that of the first letter behind a space.
  static let mostBonus = Int32(WordStart.afterSpace)

  private static let valueBits: UInt32 = 0x1F_FFFF
  private static let bonusShift: UInt32 = 21
  private static let uppercaseBit: UInt32 = 1 << 31

  private let bits: UInt32

  /// `value` is the folded code point, `bonus` at most 15.
  init(_ value: UInt32, bonus: UInt32 = 0, isUppercase: Bool = false) {
    bits =
      value & Letter.valueBits | (bonus & 0xF) << Letter.bonusShift
      | (isUppercase ? Letter.uppercaseBit : 0)
  }

  /// The folded code point.
  var value: UInt32 { bits & Letter.valueBits }

  /// What a match of this letter is worth beyond any other: more at the start of a word.
  var bonus: Int32 { Int32(bits >> Letter.bonusShift & 0xF) }

  var isUppercase: Bool { bits & Letter.uppercaseBit != 0 }
}

/// A set of letters in 64 bits: small Latin letters and digits exactly, all others by chance.
struct LetterSet: Hashable, Sendable {
  private var bits: UInt64 = 0

  /// Adds a folded code point.
  mutating func insert(_ value: UInt32) { bits |= 1 << LetterSet.place(of: value) }

  /// Adds all letters of the other.
  mutating func formUnion(_ other: LetterSet) { bits |= other.bits }

  /// Whether every letter of the other may be among these.
  func mayContain(_ other: LetterSet) -> Bool { bits & other.bits == other.bits }

  private static func place(of value: UInt32) -> UInt64 {
    switch value {
    case 0x61...0x7A: UInt64(value - 0x61)
    case 0x30...0x39: UInt64(value - 0x30 + 26)
    default: UInt64(36 + value % 28)
    }
  }
}

extension String {
  /// Calls with the letters without case and accents, at most so many of them, and with the offset
  /// of the grapheme cluster that each is of.
  func forEachFoldedLetter(atMost count: Int, _ body: (Letter, _ cluster: Int) -> Void) {
    var rest = count
    var previous: Unicode.Scalar = " "
    for (cluster, character) in prefix(count).enumerated() {
      for scalar in character.unicodeScalars.prefix(8) {
        let bonus = scalar.wordBonus(after: previous)
        let isUppercase = scalar.isUppercase
        scalar.forEachFolded { value in
          guard rest > 0 else { return }
          rest -= 1
          body(Letter(value, bonus: bonus, isUppercase: isUppercase), cluster)
        }
        previous = scalar
      }
    }
  }
}

extension Letter {
  /// The letter of a byte of ASCII behind another one.
  init(ascii byte: UInt8, after previous: UInt8) {
    let isUppercase = byte.isUppercaseASCII
    let bonus: UInt32
    if !byte.isWordPartASCII {
      bonus = 0
    } else if previous == 0x20 {
      bonus = WordStart.afterSpace
    } else if !previous.isWordPartASCII {
      bonus = WordStart.afterSign
    } else {
      bonus = isUppercase && !previous.isUppercaseASCII ? WordStart.camelCase : 0
    }
    self.init(UInt32(byte.foldedASCII), bonus: bonus, isUppercase: isUppercase)
  }
}

extension UInt8 {
  /// The small letter of a capital; any other byte as it is.
  var foldedASCII: UInt8 { isUppercaseASCII ? self | 0x20 : self }

  var isUppercaseASCII: Bool { self &- 0x41 < 26 }

  fileprivate var isWordPartASCII: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}

/// What the start of a word is worth.
private enum WordStart {
  static let afterSpace: UInt32 = 10
  static let afterSign: UInt32 = 8
  /// Within `camelCase`.
  static let camelCase: UInt32 = 7
}

extension Unicode.Scalar {
  fileprivate var isUppercase: Bool {
    isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  private var isWordPart: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }

  fileprivate func wordBonus(after previous: Unicode.Scalar) -> UInt32 {
    guard isWordPart else { return 0 }
    if previous == " " { return WordStart.afterSpace }
    if !previous.isWordPart { return WordStart.afterSign }
    return isUppercase && !previous.isUppercase ? WordStart.camelCase : 0
  }
}
