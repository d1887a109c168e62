/// Up to a thousand labels and details, ready to be searched.
///
/// Texts of ASCII are searched in their own bytes; of others the letters are kept beside them.
struct FuzzyChunk: Sendable {
  /// How many items a chunk holds when it is full.
  static let capacity = 1000
  /// Longer texts are searched in so many letters only, which bounds the work of a search.
  static let mostLetters = 1000

  /// Label and detail of each item, one behind the other.
  private(set) var texts = TextPack()
  /// The letters of the texts that are not ASCII.
  private(set) var letters: [Letter] = []
  /// Which letters occur in each item, so that most are turned down at a glance.
  private(set) var signatures: [LetterSet] = []
  /// Which letters occur in each label.
  private(set) var labelSignatures: [LetterSet] = []
  private var letterEnds: [UInt32] = []

  /// The two texts of an item.
  enum Field: Int, Sendable {
    case label, detail
  }

  /// The number of items.
  var count: Int { signatures.count }

  /// A text of the item; empty where there is none.
  func text(_ field: Field, of item: Int) -> String { texts[2 * item + field.rawValue] }

  /// Where the text stands in `texts.bytes`, as far as it is searched.
  func byteRange(_ field: Field, of item: Int) -> Range<Int> {
    let range = texts.range(2 * item + field.rawValue)
    return range.lowerBound..<min(range.upperBound, range.lowerBound + FuzzyChunk.mostLetters)
  }

  /// Where the text's letters are; nil for a text of ASCII.
  func letterRange(_ field: Field, of item: Int) -> Range<Int>? {
    let place = 2 * item + field.rawValue
    guard letterEnds.indices.contains(place) else { return nil }
    let range = (place == 0 ? 0 : Int(letterEnds[place - 1]))..<Int(letterEnds[place])
    return range.isEmpty ? nil : range
  }

  /// Adds an item.
  mutating func append(_ label: String, _ detail: String) {
    var signature = LetterSet()
    append(label, to: &signature)
    labelSignatures.append(signature)
    append(detail, to: &signature)
    signatures.append(signature)
    if count == FuzzyChunk.capacity { trim() }
  }

  /// The same chunk with other texts for one item.
  func replacing(_ item: Int, with label: String, _ detail: String) -> FuzzyChunk {
    var chunk = FuzzyChunk()
    for other in 0..<count {
      if other == item {
        chunk.append(label, detail)
      } else {
        chunk.append(text(.label, of: other), text(.detail, of: other))
      }
    }
    return chunk
  }

  /// Gives back the memory that was set aside for more.
  private mutating func trim() {
    texts.trim()
    letters.trim()
    signatures.trim()
    labelSignatures.trim()
    letterEnds.trim()
  }

  private mutating func append(_ text: String, to signature: inout LetterSet) {
    texts.append(text)
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8.prefix(FuzzyChunk.mostLetters) {
        signature.insert(UInt32(byte.foldedASCII))
      }
    } else {
      let start = letters.count
      text.forEachFoldedLetter(atMost: FuzzyChunk.mostLetters) { letter, _ in
        letters.append(letter)
        signature.insert(letter.value)
      }
      // Accents alone leave nothing; one letter that nobody types keeps it from being taken for ASCII.
      if letters.count == start { letters.append(Letter(0)) }
    }
    letterEnds.append(UInt32(clamping: letters.count))
  }
}
