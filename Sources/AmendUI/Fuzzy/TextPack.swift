/// Many short texts in one piece of memory, as the bytes of their UTF-8.
struct TextPack: Sendable {
  /// The bytes of all texts, one behind the other.
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  /// The bytes of a text; empty for one that is not there.
  func range(_ index: Int) -> Range<Int> {
    guard ends.indices.contains(index) else { return 0..<0 }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// A text, code point for code point as it was added.
  subscript(index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    // More than 4 GiB do not come over the wire; if they did, their end would be cut off.
    ends.append(UInt32(clamping: bytes.count))
  }

  /// Gives back the memory that was set aside for more texts.
  mutating func trim() {
    bytes.trim()
    ends.trim()
  }
}

extension Array {
  /// Gives back the memory that was set aside for more elements.
  mutating func trim() {
    guard capacity > count else { return }
    var trimmed: [Element] = []
    trimmed.reserveCapacity(count)
    trimmed.append(contentsOf: self)
    self = trimmed
  }
}
