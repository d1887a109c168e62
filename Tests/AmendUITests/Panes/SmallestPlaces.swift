import AmendTestSupport
import AmendUI
import Testing

extension FormScreen {
  /// Draws what has the keys into places of every size, also below those that the form is shown in,
  /// and expects the cursor inside.
  func expectToFitAnywhere(sourceLocation: SourceLocation = #_sourceLocation) {
    for (columns, rows) in [(0, 0), (1, 1), (0, 5), (5, 0), (3, 10), (10, 3), (40, 7), (200, 60)] {
      let size = Size(columns: columns, rows: rows)
      guard let cursor = drawFocused(on: size) else { continue }
      #expect(Rect(size).contains(cursor), "\(columns)×\(rows)", sourceLocation: sourceLocation)
    }
  }

  private func drawFocused(on size: Size) -> Point? {
    var grid = Grid(size)
    if let overlay { return overlay.draw(into: &grid, rect: Rect(size)) }
    return form.frame(on: size, rect: Rect(size), spinner: "|").cursor
  }
}
