extension String {
  /// The text broken into lines of at most so many columns, at spaces where there are any.
  package func wrapped(columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.wrappedLine(columns: columns) }
  }
}

extension String {
  /// The text broken into lines of at most so many columns, behind a separator where there is one;
  /// no character of it is left out.
  package func broken(columns: Int, after separator: Character) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    var end: Index?
    for character in self {
      let next = character.columnCount
      if width + next > columns, !line.isEmpty {
        let cut = end ?? line.endIndex
        lines.append(String(line[..<cut]))
        line = String(line[cut...])
        (width, end) = (line.columnCount, nil)
      }
      line.append(character)
      width += next
      if character == separator { end = line.endIndex }
    }
    return lines + [line]
  }
}

extension Substring {
  fileprivate func wrappedLine(columns: Int) -> [String] {
    var lines: [String] = []
    var rest = self
    while true {
      var width = 0
      var end = rest.startIndex
      var lastSpace: Index?
      while end < rest.endIndex {
        let next = rest[end].columnCount
        guard width + next <= columns || end == rest.startIndex else { break }
        if rest[end] == " " { lastSpace = end }
        width += next
        end = rest.index(after: end)
      }
      if end == rest.endIndex {
        lines.append(String(rest))
        return lines
      }
      if rest[end] == " " { lastSpace = end }
      let cut = lastSpace.flatMap { $0 > rest.startIndex ? $0 : nil } ?? end
      lines.append(String(rest[..<cut]))
      rest = rest[cut...]
      if rest.first == " " { rest = rest.dropFirst() }
    }
  }
}
