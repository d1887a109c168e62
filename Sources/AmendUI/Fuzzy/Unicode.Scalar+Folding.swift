extension Unicode.Scalar {
  /// Calls with each code point of this one without case and accents; not at all for an accent.
  func forEachFolded(_ body: (UInt32) -> Void) {
    switch value {
    case 0x41...0x5A: return body(value + 0x20)
    case 0..<0x80: return body(value)
    case 0xFF01...0xFF5E:
      // Full-width forms of ASCII.
      Unicode.Scalar(value - 0xFEE0)?.forEachFolded(body)
    default:
      for scalar in properties.lowercaseMapping.unicodeScalars where !scalar.isAccent {
        if let letters = Folding.letters[scalar.value] {
          letters.forEach(body)
        } else {
          body(scalar.value)
        }
      }
    }
  }

  /// Marks that people leave out when they search. The vowel signs of Indic scripts and the like
  /// are no such marks: they tell words apart.
  private var isAccent: Bool {
    switch value {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    // Points of Hebrew and Arabic, joiners and variation selectors.
    case 0x591...0x5C7, 0x64B...0x65F, 0x670, 0x200B...0x200D, 0xFE00...0xFE0F: true
    default: false
    }
  }
}

/// The letters with accents, and those without that people type for them.
private enum Folding {
  /// Where Unicode keeps letters with accents, and the plain ones that they are made of.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0xE0...0x24F, 0x386...0x3CE, 0x400...0x52F, 0x1E00...0x1FFF,
  ]

  /// Made from the names of Unicode: `LATIN SMALL LETTER E WITH ACUTE` is an `e`.
  static let letters: [UInt32: [UInt32]] = {
    var plain: [String: UInt32] = [:]
    var accented: [(value: UInt32, base: Substring)] = []
    for value in ranges.joined() {
      guard let name = Unicode.Scalar(value)?.properties.name else { continue }
      if let base = name.beforeWith {
        accented.append((value, base))
      } else {
        plain[name] = value
      }
    }
    var letters: [UInt32: [UInt32]] = [
      0xDF: [0x73, 0x73],  // ß
      0xE6: [0x61, 0x65],  // æ
      0x153: [0x6F, 0x65],  // œ
      0x451: [0x435],  // ё
    ]
    for (value, base) in accented {
      if let letter = plain[String(base)] { letters[value] = [letter] }
    }
    return letters
  }()
}

extension String {
  /// What stands before the first ` WITH ` of a character's name; nil where there is none.
  fileprivate var beforeWith: Substring? {
    let words = split(separator: " ")
    guard let place = words.firstIndex(of: "WITH"), place > words.startIndex else { return nil }
    return self[..<words[place - 1].endIndex]
  }
}
