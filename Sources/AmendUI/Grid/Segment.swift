/// A piece of a line that is drawn in one style.
package struct Segment: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ role: Role, isStrong: Bool = false) {
    self.text = text
    style = Style(role, isStrong: isStrong)
  }
}

extension Segment {
  /// The columns that it takes.
  var columnCount: Int { text.columnCount }
}

extension [Segment] {
  /// The columns that the pieces take.
  var columnCount: Int { reduce(0) { $0 + $1.columnCount } }

  /// The pieces on as many lines as they take behind others, which stand on the first.
  func broken(columns: Int, behind head: [Segment]) -> [[Segment]] {
    let blanks = String(repeating: " ", count: head.columnCount)
    let indent = Segment(blanks, head.last?.style.role ?? .text)
    return broken(columns: columns - head.columnCount).enumerated().map { index, line in
      (index == 0 ? head : [indent]) + line
    }
  }

  /// The pieces on as many lines as they take, broken behind blanks where there are any; nothing of
  /// them is cut off.
  func broken(columns: Int) -> [[Segment]] {
    guard columnCount > columns else { return [self] }
    // What is left of each piece, whose text may be a megabyte and is not copied for each line.
    var rest = map { (piece: $0, scalars: $0.text.unicodeScalars[...]) }[...]
    return map(\.text).joined().broken(columns: Swift.max(columns, 1), after: " ").map {
      var count = $0.unicodeScalars.count
      var line: [Segment] = []
      while count > 0, let (piece, scalars) = rest.first {
        let taken = scalars.prefix(count)
        count -= taken.count
        if taken.endIndex == scalars.endIndex {
          rest.removeFirst()
        } else {
          rest[rest.startIndex].scalars = scalars[taken.endIndex...]
        }
        guard !taken.isEmpty else { continue }
        var part = piece
        part.text = String(taken)
        line.append(part)
      }
      return line
    }
  }
}

extension Grid {
  /// Writes segments one behind the other and returns the column behind them; the last that fits
  /// in part ends in `…`.
  @discardableResult
  package mutating func write(
    _ segments: [Segment], column: Int, row: Int, columns: Int, isFocused: Bool = false
  ) -> Int {
    var place = column
    for segment in segments where place < column + columns {
      var style = segment.style
      style.isFocused = isFocused
      place = write(
        segment.text, style, column: place, row: row, columns: column + columns - place)
    }
    return place
  }
}
