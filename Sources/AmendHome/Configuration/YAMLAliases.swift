/// Finds YAML's aliases (YAML 1.2.2, section 7.1) before anything is composed of them.
struct YAMLAliases {
  private var anchors: Set<String> = []
  private var aliases: [(name: String, position: Config.Position)] = []

  /// Where the first `*name` stands whose `&name` is in the text too; nil where there is none.
  ///
  /// It looks at words and not at grammar, so it also finds such a pair inside quotes.
  static func first(in text: String) -> Config.Position? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    var found = YAMLAliases()
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      found.scan(Array(line.unicodeScalars), line: index + 1)
    }
    return found.aliases.first { found.anchors.contains($0.name) }?.position
  }

  private mutating func scan(_ line: [Unicode.Scalar], line number: Int) {
    var isWordStart = true
    for (column, scalar) in line.enumerated() {
      if isWordStart, scalar == "&" || scalar == "*" {
        let name = line[(column + 1)...].prefix { !" \t,[]{}".unicodeScalars.contains($0) }
        let text = String(String.UnicodeScalarView(name))
        if scalar == "&" {
          anchors.insert(text)
        } else {
          aliases.append((text, Config.Position(line: number, column: column + 1)))
        }
      }
      isWordStart = " \t,[{:-?!".unicodeScalars.contains(scalar)
    }
  }
}
