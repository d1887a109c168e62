/// A text made ready, once, to be searched many times.
package struct Haystack: Hashable, Sendable {
  /// Longer texts are searched in so many letters only, which bounds the work of a search.
  package static let mostLetters = 1000

  /// Its letters without case and accents.
  let letters: [Letter]
  /// Which letters occur, so that most texts are turned down at a glance.
  let signature: LetterSet

  package init(_ text: String) {
    letters = text.foldedLetters(atMost: Haystack.mostLetters)
    signature = LetterSet(letters)
  }
}

/// One letter of a text, with its case and accents taken off and remembered beside it.
struct Letter: Hashable, Sendable {
  /// The folded code point.
  let value: UInt32
  /// The offset of its grapheme cluster in the text.
  let cluster: UInt16
  /// What a match of this letter is worth beyond any other: more at the start of a word.
  let bonus: UInt8
  let isUppercase: Bool
}

/// A set of letters in 64 bits: small Latin letters and digits exactly, all others by chance.
struct LetterSet: Hashable, Sendable {
  private var bits: UInt64 = 0

  init(_ letters: [Letter]) {
    for letter in letters { bits |= 1 << LetterSet.place(of: letter.value) }
  }

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
  /// The letters without case and accents, those of at most so many of the first clusters.
  func foldedLetters(atMost count: Int) -> [Letter] {
    var letters: [Letter] = []
    letters.reserveCapacity(min(utf8.count, count))
    var previous: Unicode.Scalar = " "
    for (cluster, character) in prefix(count).enumerated() {
      guard letters.count < count else { break }
      for scalar in character.unicodeScalars.prefix(8) {
        let bonus = scalar.wordBonus(after: previous)
        let isUppercase = scalar.isUppercase
        scalar.forEachFolded { value in
          letters.append(
            Letter(
              value: value, cluster: UInt16(clamping: cluster), bonus: bonus,
              isUppercase: isUppercase))
        }
        previous = scalar
      }
    }
    return letters
  }
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

  /// What the start of a word is worth: after a space, after another sign, and within `camelCase`.
  fileprivate func wordBonus(after previous: Unicode.Scalar) -> UInt8 {
    guard isWordPart else { return 0 }
    if previous == " " { return 10 }
    if !previous.isWordPart { return 8 }
    return isUppercase && !previous.isUppercase ? 7 : 0
  }
}
