import AmendCore

/// A key of a YAML mapping with its value, as lines.
struct YAMLText {
  let key: String

  init(key: String) { self.key = key.isPlainKey ? key : key.yamlQuoted }

  /// A value that is written as it is.
  func scalar(_ value: String) -> [String] { ["\(key): \(value)"] }

  /// A text: in quotes, or line by line where it has several and nothing in it would be lost so.
  func text(_ text: String) -> [String] {
    guard text.isTakenLineByLine else { return scalar(text.yamlQuoted) }
    let ends = text.hasSuffix("\n")
    let lines = (ends ? text.dropLast() : text[...])
      .split(separator: "\n", omittingEmptySubsequences: false)
    return ["\(key): |\(ends ? "" : "-")"] + lines.map { $0.isEmpty ? "" : "  \($0)" }
  }

  /// A list of texts, each with a comment behind it, where it has one.
  func list(_ items: [(text: String, comment: String?)]) -> [String] {
    guard !items.isEmpty else { return scalar("[]") }
    return ["\(key):"]
      + items.map { item in
        "  - \(item.text.yamlQuoted)" + (item.comment.map { "  # \($0)".commented } ?? "")
      }
  }
}

extension String {
  /// The text on one line, as a comment takes it.
  var commented: String {
    var line = UnicodeScalarView()
    for scalar in unicodeScalars { line.append(scalar.isSafeInYAML ? scalar : "\u{FFFD}") }
    return String(line)
  }

  /// The text in double quotes (YAML 1.2.2, section 7.3.1); what cannot be seen is escaped.
  fileprivate var yamlQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where scalar.isSafeInYAML: quoted.unicodeScalars.append(scalar)
      default: quoted += "\\U" + scalar.eightDigits
      }
    }
    return quoted + "\""
  }

  /// Whether a literal block keeps the text as it is.
  fileprivate var isTakenLineByLine: Bool {
    let inner = hasSuffix("\n") ? String(dropLast()) : self
    guard let first = inner.unicodeScalars.first, let last = inner.unicodeScalars.last,
      inner.contains("\n")
    else { return false }
    return ![" ", "\n", "\t"].contains(first) && last != "\n"
      && unicodeScalars.allSatisfy { $0 == "\n" || $0.isSafeInYAML }
  }

  /// Whether it is a key without quotes.
  fileprivate var isPlainKey: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-") else { return false }
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return !words.contains(lowercased())
      && utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
  }
}

extension Unicode.Scalar {
  /// Whether it can be seen and breaks no line; joiners within emoji are let through.
  fileprivate var isSafeInYAML: Bool {
    if value == 0x200C || value == 0x200D { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return false
    default: return true
    }
  }

  fileprivate var eightDigits: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
