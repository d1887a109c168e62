extension JSON {
  /// The compact form: no white space, members in their order, numbers with the digits they came
  /// with, everything as UTF-8 but for control characters and bidi controls, which are escaped: a
  /// body may be shown in a terminal, which they must not steer.
  package var compact: String {
    var writer = Writer(indent: nil)
    writer.write(self, depth: 0)
    return writer.text
  }

  /// The form for people: two spaces a level, one member a line.
  package var pretty: String {
    var writer = Writer(indent: "  ")
    writer.write(self, depth: 0)
    return writer.text
  }
}

private struct Writer {
  let indent: String?
  var text = ""

  mutating func write(_ json: JSON, depth: Int) {
    switch json {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += number.text
    case .string(let string): quote(string.string)
    case .array(let elements):
      list("[", "]", elements, depth: depth) { $0.write($1, depth: depth + 1) }
    case .object(let members):
      list("{", "}", members, depth: depth) { writer, member in
        writer.quote(member.key)
        writer.text += writer.indent == nil ? ":" : ": "
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Element>(
    _ open: String, _ close: String, _ elements: [Element], depth: Int,
    _ write: (inout Writer, Element) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      breakLine(depth: depth + 1)
      write(&self, element)
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    text += close
  }

  private mutating func breakLine(depth: Int) {
    guard let indent else { return }
    text += "\n" + String(repeating: indent, count: depth)
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
