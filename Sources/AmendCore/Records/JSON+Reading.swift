/// Why a text is not JSON.
package struct JSONError: Error, Hashable, Sendable {
  /// What was found, as the end of a sentence.
  package let reason: String
  /// Where, in bytes from the start.
  package let byteOffset: Int
}

extension JSON {
  /// Reads one JSON text (RFC 8259), as strictly as the standard has it.
  ///
  /// Throws where the text is malformed, is not UTF-8, holds an unpaired surrogate, or nests
  /// deeper than 256 levels, so that a hostile reply cannot exhaust the stack.
  package init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
    var reader = Reader(bytes: Array(bytes))
    self = try reader.document()
  }

  /// Reads one JSON text.
  package init(parsing text: String) throws(JSONError) {
    try self.init(parsing: text.utf8)
  }
}

private struct Reader {
  let bytes: [UInt8]
  var offset = 0
  static let deepest = 256

  mutating func document() throws(JSONError) -> JSON {
    let json = try value(depth: 0)
    skipSpace()
    guard offset == bytes.count else { throw failure("there is more after the value") }
    return json
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    guard depth < Reader.deepest else { throw failure("it nests too deeply") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(Text(try string()))
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw failure("it ends too early")
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSON {
    var members: [JSON.Member] = []
    offset += 1
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw failure("a member's name is missing") }
      let key = try string()
      guard take(":") else { throw failure("a colon is missing") }
      members.append(.init(key, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw failure("an object is not closed") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSON {
    var elements: [JSON] = []
    offset += 1
    if take("]") { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw failure("an array is not closed") }
    return .array(elements)
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = offset
    while let byte = peek, Reader.isOfNumber(byte) { offset += 1 }
    guard let number = Number(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      offset = start
      throw failure("a value is malformed")
    }
    return .number(number)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func word(_ word: String, _ json: JSON) throws(JSONError) -> JSON {
    guard bytes[offset...].starts(with: word.utf8) else { throw failure("a value is malformed") }
    offset += word.utf8.count
    return json
  }

  private mutating func string() throws(JSONError) -> String {
    offset += 1
    var unescaped: [UInt8] = []
    while true {
      let start = offset
      while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        offset += 1
      }
      let run = bytes[start..<offset]
      switch peek {
      case UInt8(ascii: "\""):
        offset += 1
        return try unescaped.isEmpty ? text(run) : text(unescaped + run)
      case UInt8(ascii: "\\"):
        unescaped += run
        unescaped += try escape().utf8
      case nil: throw failure("a text is not closed")
      default: throw failure("a text holds a bare control character")
      }
    }
  }

  private func text(_ bytes: some Collection<UInt8>) throws(JSONError) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // What is not UTF-8 was mended by that.
    guard text.utf8.elementsEqual(bytes) else { throw failure("a text is not UTF-8") }
    return text
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    offset += 1
    guard let byte = peek else { throw failure("a text is not closed") }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try scalar()
    default: throw failure("an escape is malformed")
    }
  }

  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(UInt16(unit)), bytes[offset...].starts(with: "\\u".utf8) else {
      throw failure("a surrogate is not paired")
    }
    offset += 2
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(UInt16(second)) else {
      throw failure("a surrogate is not paired")
    }
    let combined = 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00)
    guard let scalar = Unicode.Scalar(combined) else { throw failure("a surrogate is not paired") }
    return scalar
  }

  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    let digits = bytes[offset...].prefix(4)
    let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.count == 4, isHex,
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("an escape is malformed") }
    offset += 4
    return unit
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  private func failure(_ reason: String) -> JSONError {
    JSONError(reason: reason, byteOffset: offset)
  }
}
