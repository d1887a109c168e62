/// What is searched for: words that must all be found, their letters in order but not in a row.
///
/// A word in small letters is found in any case; one with a capital only as it is written.
struct Needle: Hashable, Sendable {
  /// Letters beyond these are not looked for, which bounds the work of a search.
  private static let mostLetters = 200

  let words: [Word]
  /// The letters of all words.
  let signature: LetterSet

  init(_ query: String) {
    var letters: [Letter] = []
    query.forEachFoldedLetter(atMost: Needle.mostLetters) { letter, _ in letters.append(letter) }
    words = letters.split { $0.value == 0x20 }.map { Word(letters: Array($0)) }
    signature = words.reduce(into: LetterSet()) { $0.formUnion($1.signature) }
  }

  /// Whether it is found in every text.
  var isEmpty: Bool { words.isEmpty }

  /// One word of a query.
  struct Word: Hashable, Sendable {
    let letters: [Letter]
    let signature: LetterSet
    /// Whether capitals must be capitals.
    let isCaseSensitive: Bool
    /// The letters as they stand in a text of ASCII, small ones where case does not count; none
    /// where no such text can hold them.
    let ascii: [UInt8]

    init(letters: [Letter]) {
      self.letters = letters
      signature = letters.reduce(into: LetterSet()) { $0.insert($1.value) }
      let isCaseSensitive = letters.contains(where: \.isUppercase)
      self.isCaseSensitive = isCaseSensitive
      let bytes = letters.compactMap { $0.ascii(keepingCase: isCaseSensitive) }
      ascii = bytes.count == letters.count ? bytes : []
    }

    /// Whether the letter of this word is that letter of a text.
    func matches(_ wanted: Letter, _ found: Letter) -> Bool {
      wanted.value == found.value
        && (!isCaseSensitive || wanted.isUppercase == found.isUppercase)
    }

    /// Whether a byte of this word is that byte of a text of ASCII.
    func matches(_ wanted: UInt8, _ found: UInt8) -> Bool {
      wanted == (isCaseSensitive ? found : found.foldedASCII)
    }
  }
}

extension Letter {
  fileprivate func ascii(keepingCase: Bool) -> UInt8? {
    guard value < 0x80 else { return nil }
    let byte = UInt8(value)
    return keepingCase && isUppercase && byte &- 0x61 < 26 ? byte - 0x20 : byte
  }
}
