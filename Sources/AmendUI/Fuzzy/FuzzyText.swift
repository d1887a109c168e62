/// A text in which the letters of a word can be looked for.
protocol FuzzyText {
  /// The number of its letters.
  var count: Int { get }

  /// The first place from that one on at which that letter of the word stands; `count` where there
  /// is none.
  func next(_ number: Int, of word: Needle.Word, from place: Int) -> Int

  /// Whether that letter of the word stands at that place.
  func has(_ number: Int, of word: Needle.Word, at place: Int) -> Bool

  /// What the letter at a place is worth beyond any other.
  func bonus(at place: Int) -> Int32
}

/// Letters that were taken out of a text.
struct FoldedText: FuzzyText {
  private let letters: [Letter]
  private let start: Int
  let count: Int

  init(_ letters: [Letter], _ range: Range<Int>) {
    self.letters = letters
    (start, count) = (range.lowerBound, range.count)
  }

  func next(_ number: Int, of word: Needle.Word, from place: Int) -> Int {
    let wanted = word.letters[number]
    var place = place
    while place < count, !word.matches(wanted, letters[start + place]) { place += 1 }
    return place
  }

  func has(_ number: Int, of word: Needle.Word, at place: Int) -> Bool {
    word.matches(word.letters[number], letters[start + place])
  }

  func bonus(at place: Int) -> Int32 { letters[start + place].bonus }
}

/// A text of ASCII as it is.
struct ASCIIText: FuzzyText {
  private let bytes: [UInt8]
  private let start: Int
  let count: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    (start, count) = (range.lowerBound, range.count)
  }

  /// Looks at eight bytes at a time, where there are as many: a byte is found where the difference
  /// of all eight from it has a zero (Mycroft, 1987).
  @inline(__always)
  func next(_ number: Int, of word: Needle.Word, from place: Int) -> Int {
    let wanted = word.ascii[number]
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = UInt64(wanted) &* ones
    let caseBits = word.isCaseSensitive || wanted &- 0x61 >= 26 ? 0 : 0x20 &* ones
    let raw = bytes.span.bytes
    var place = place
    while place < count, start + place + 8 <= raw.byteCount {
      let eight = raw.unsafeLoadUnaligned(fromByteOffset: start + place, as: UInt64.self)
      let difference = (UInt64(littleEndian: eight) | caseBits) ^ pattern
      let zeros = (difference &- ones) & ~difference & (0x80 &* ones)
      if zeros != 0 { return min(place + zeros.trailingZeroBitCount / 8, count) }
      place += 8
    }
    while place < count, !word.matches(wanted, bytes[start + place]) { place += 1 }
    return min(place, count)
  }

  func has(_ number: Int, of word: Needle.Word, at place: Int) -> Bool {
    word.matches(word.ascii[number], bytes[start + place])
  }

  func bonus(at place: Int) -> Int32 {
    let previous = place == 0 ? 0x20 : bytes[start + place - 1]
    return Letter(ascii: bytes[start + place], after: previous).bonus
  }
}
