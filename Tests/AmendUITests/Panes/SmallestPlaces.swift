import AmendTestSupport
import AmendUI
import Testing

extension FormScreen {
  /// Draws what has the keys into places of every size, also below those that the form is shown in,
  /// and expects the cursor inside.
  func expectToFitAnywhere(sourceLocation: SourceLocation = #_sourceLocation) {
    for (columns, rows) in [(0, 0), (1, 1), (0, 5), (5, 0), (3, 10), (10, 3), (40, 7), (200, 60)] {
      var grid = Grid(Size(columns: columns, rows: rows))
      let rect = Rect(grid.size)
      guard let cursor = drawFocused(into: &grid, rect: rect) else { continue }
      #expect(rect.contains(cursor), "\(columns)×\(rows)", sourceLocation: sourceLocation)
    }
  }

  private func drawFocused(into grid: inout Grid, rect: Rect) -> Point? {
    if let overlay { return overlay.draw(into: &grid, rect: rect) }
    return form.draw(into: &grid, rect: rect, spinner: "|")
  }
}
