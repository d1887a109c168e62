/// What is searched for: words that must all be found, their letters in order but not in a row.
///
/// A word in small letters is found in any case; one with a capital only as it is written.
package struct Needle: Hashable, Sendable {
  /// Letters beyond these are not looked for, which bounds the work of a search.
  private static let mostLetters = 200

  let words: [Word]

  package init(_ query: String) {
    let letters = query.foldedLetters(atMost: Needle.mostLetters)
    words = letters.split { $0.value == 0x20 }.map { Word(letters: Array($0)) }
  }

  /// Whether it is found in every text.
  package var isEmpty: Bool { words.isEmpty }

  /// One word of a query.
  struct Word: Hashable, Sendable {
    let letters: [Letter]
    let signature: LetterSet
    /// Whether capitals must be capitals.
    let isCaseSensitive: Bool

    init(letters: [Letter]) {
      self.letters = letters
      signature = LetterSet(letters)
      isCaseSensitive = letters.contains(where: \.isUppercase)
    }

    /// Whether the letter of this word is that letter of a text.
    func matches(_ wanted: Letter, _ found: Letter) -> Bool {
      wanted.value == found.value
        && (!isCaseSensitive || wanted.isUppercase == found.isUppercase)
    }

    /// Whether the word's letters occur in order.
    func occurs(in haystack: Haystack) -> Bool {
      guard haystack.signature.mayContain(signature) else { return false }
      var wanted = letters.startIndex
      for letter in haystack.letters where wanted < letters.endIndex {
        if matches(letters[wanted], letter) { wanted += 1 }
      }
      return wanted == letters.endIndex
    }
  }
}
