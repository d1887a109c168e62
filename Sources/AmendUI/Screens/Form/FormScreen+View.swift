import AmendCore

extension FormScreen {
  /// The smallest window in which the form is shown.
  package static let smallest = Size(columns: 40, rows: 10)

  /// Whether the form can be shown.
  var isLargeEnough: Bool {
    size.columns >= FormScreen.smallest.columns && size.rows >= FormScreen.smallest.rows
  }

  /// The rows between header and foot.
  var bodyRect: Rect { Rect(size).splitTop(1).rest.splitBottom(2).rest }

  /// Where a pane over the form is drawn.
  var overlayRect: Rect { bodyRect.inset(columns: 2, rows: 1) }

  /// The screen as it is to be shown.
  ///
  /// Pure: the same state gives the same frame.
  package func view() -> Frame {
    var grid = Grid(size)
    guard isLargeEnough else { return tooSmall(grid) }
    drawHeader(into: &grid)
    var cursor = form.draw(into: &grid, rect: bodyRect, spinner: spinner)
    drawFoot(into: &grid)
    if let overlay { cursor = draw(overlay, into: &grid) }
    if form.search != nil, overlay == nil { cursor = drawSearch(into: &grid) }
    return Frame(grid: grid, cursor: cursor, title: "amend \(form.reference)")
  }

  private func draw(_ overlay: Overlay, into grid: inout Grid) -> Point? {
    grid.restyle(bodyRect) { $0 = Style(.dim) }
    switch overlay {
    case .review(let pane):
      return pane.draw(into: &grid, rect: box("Review", into: &grid))
    case .help(let pane): return pane.draw(into: &grid, rect: box("Help", into: &grid))
    case .conflict(let pane): return pane.draw(into: &grid, rect: box("Conflict", into: &grid))
    case .history(let pane): return pane.draw(into: &grid, rect: box("History", into: &grid))
    case .question(let pane): return pane.draw(into: &grid, rect: bodyRect)
    case .palette(let pane):
      return pane.picker.draw(into: &grid, rect: box("Commands", into: &grid))
    }
  }

  private func box(_ title: String, into grid: inout Grid) -> Rect {
    grid.box(bodyRect.inset(columns: 1, rows: 0), title: title).inset(columns: 1, rows: 0)
  }

  /// What a window shows that is smaller than the form can be.
  private func tooSmall(_ grid: Grid) -> Frame {
    var grid = grid
    let text =
      "amend needs \(FormScreen.smallest.columns)×\(FormScreen.smallest.rows); make it larger."
    for (row, line) in text.wrapped(columns: size.columns).enumerated() where row < size.rows {
      grid.write(line, .text, column: 0, row: row, columns: size.columns)
    }
    return Frame(grid: grid, cursor: size.columns * size.rows > 0 ? Point(column: 0, row: 0) : nil)
  }

  /// The picture of something under way; ASCII, for serial lines and screen readers.
  var spinner: String { FormScreen.spinners[spinnerStep % FormScreen.spinners.count] }

  private static let spinners = ["|", "/", "-", "\\"]
}
