package import AmendUI

extension Frame {
  /// What is not as it must be in every frame of a window of that size, whatever it shows; nil where
  /// all is well.
  package func flaw(in size: Size) -> String? {
    guard grid.size == size else { return "the grid has the size \(grid.size), not \(size)" }
    for row in 0..<size.rows {
      if let flaw = grid.row(row).flaw { return "row \(row) \(flaw)" }
    }
    guard let cursor else {
      let isShown = size.columns >= 40 && size.rows >= 10
      return isShown ? "the cursor is hidden" : nil
    }
    return Rect(size).contains(cursor) ? nil : "the cursor is outside, at \(cursor)"
  }
}

extension [Cell] {
  /// What is not as it must be in a row of cells: each wide one has its second half behind it, no half
  /// stands alone, and nothing in a cell can steer a terminal or shift a column.
  fileprivate var flaw: String? {
    guard reduce(0, { $0 + $1.width }) == count else { return "is not as wide as the window" }
    var isSecondHalf = false
    for cell in self {
      guard (cell.width == 0) == isSecondHalf, cell.glyph.isEmpty == isSecondHalf,
        (0...2).contains(cell.width)
      else { return "has half a character" }
      isSecondHalf = cell.width == 2
      let scalars = cell.glyph.unicodeScalars
      if scalars.contains(where: \.steersTerminals) {
        return "holds \(scalars.map { "U+\(String($0.value, radix: 16))" }) raw"
      }
    }
    return isSecondHalf ? "ends in half a character" : nil
  }
}

extension Unicode.Scalar {
  /// Whether it is a control, changes the direction of text, or has no width and no place in a cell.
  package var steersTerminals: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
