extension JSON {
  /// The compact form: no white space, members in their order, numbers with the digits they came
  /// with, everything as UTF-8 but for control characters and bidi controls, which are escaped: a
  /// body may be shown in a terminal, which they must not steer.
  package var compact: String { String(decoding: compactBytes, as: UTF8.self) }

  /// The compact form as it is sent.
  package var compactBytes: [UInt8] {
    var writer = Writer(indent: nil)
    writer.write(self, depth: 0)
    return writer.bytes
  }

  /// The form for people: two spaces a level, one member a line.
  package var pretty: String {
    var writer = Writer(indent: "  ")
    writer.write(self, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct Writer {
  let indent: String?
  var bytes: [UInt8] = []

  mutating func write(_ json: JSON, depth: Int) {
    switch json {
    case .null: add("null")
    case .bool(let flag): add(flag ? "true" : "false")
    case .number(let number): add(number.text)
    case .string(let string): quote(string.string)
    case .array(let elements):
      list("[", elements, "]", depth: depth) { $0.write($1, depth: depth + 1) }
    case .object(let members):
      list("{", members, "}", depth: depth) { writer, member in
        writer.quote(member.key)
        writer.put(":")
        if writer.indent != nil { writer.put(" ") }
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Element>(
    _ open: Unicode.Scalar, _ elements: [Element], _ close: Unicode.Scalar, depth: Int,
    _ write: (inout Writer, Element) -> Void
  ) {
    put(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { put(",") }
      breakLine(depth: depth + 1)
      write(&self, element)
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    put(close)
  }

  private mutating func breakLine(depth: Int) {
    guard let indent else { return }
    add("\n" + String(repeating: indent, count: depth))
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds an ASCII character.
  private mutating func put(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }

  private mutating func quote(_ string: String) {
    put("\"")
    var string = string
    string.withUTF8 { text in
      var rest = text[...]
      while let place = rest.firstIndex(where: Writer.mayBeginAnEscape) {
        bytes.append(contentsOf: rest[..<place])
        let end = place + Writer.byteCount(from: text[place])
        for scalar in String(decoding: text[place..<end], as: UTF8.self).unicodeScalars {
          escape(scalar)
        }
        rest = text[end...]
      }
      bytes.append(contentsOf: rest)
    }
    put("\"")
  }

  /// Whether a byte of UTF-8 is one that `escape` may change, or the first of several.
  private static func mayBeginAnEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }

  /// How many bytes the scalar has that begins with one that may begin an escape.
  private static func byteCount(from first: UInt8) -> Int {
    switch first {
    case 0xC2: 2
    case 0xE2: 3
    default: 1
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": add("\\\"")
    case "\\": add("\\\\")
    case "\n": add("\\n")
    case "\r": add("\\r")
    case "\t": add("\\t")
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
      "\u{2066}"..."\u{2069}":
      let digits = String(scalar.value, radix: 16)
      add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: bytes.append(contentsOf: scalar.utf8)
    }
  }
}
