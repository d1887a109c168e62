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
