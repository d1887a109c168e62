import AmendCore

extension FormScreen {
  /// Whether the form can be shown.
  var isLargeEnough: Bool { Chrome.fits(size) }

  /// The rows between header and foot.
  var bodyRect: Rect { Chrome.bodyRect(size) }

  /// Where a pane over the form is drawn.
  var overlayRect: Rect { bodyRect.inset(columns: 2, rows: 1) }

  /// The screen as it is to be shown.
  ///
  /// Pure: the same state gives the same frame.
  package func view() -> Frame {
    var grid = Grid(size)
    guard isLargeEnough else { return Chrome.tooSmall(size) }
    var cursor = form.draw(into: &grid, rect: bodyRect, spinner: spinner)
    chrome.draw(into: &grid)
    if let overlay { cursor = draw(overlay, into: &grid) }
    if form.search != nil, overlay == nil { cursor = drawSearch(into: &grid) }
    return Frame(grid: grid, cursor: cursor, title: "amend \(form.reference)")
  }

  private func draw(_ overlay: Overlay, into grid: inout Grid) -> Point? {
    if !overlay.isAside { grid.restyle(bodyRect) { $0 = Style(.dim) } }
    switch overlay {
    case .review(let pane):
      return pane.draw(into: &grid, rect: box("Review", into: &grid))
    case .help(let pane): return pane.draw(into: &grid, rect: box("Help", into: &grid))
    case .conflict(let pane): return pane.draw(into: &grid, rect: box("Conflict", into: &grid))
    case .history(let pane): return pane.draw(into: &grid, rect: box("History", into: &grid))
    case .links(let pane): return pane.picker.draw(into: &grid, rect: box("Open", into: &grid))
    case .summary(let pane): return pane.draw(into: &grid, rect: box("Summary", into: &grid))
    case .question(let pane): return pane.draw(into: &grid, rect: bodyRect)
    case .palette(let pane):
      return pane.picker.draw(into: &grid, rect: box("Commands", into: &grid))
    case .themes(let pane): return draw(pane, into: &grid)
    }
  }

  private func box(_ title: String, into grid: inout Grid) -> Rect {
    grid.box(bodyRect.inset(columns: 1, rows: 0), title: title).inset(columns: 1, rows: 0)
  }

  /// The picture of something under way.
  var spinner: String { Spinner.picture(spinnerStep) }
}

extension FormScreen.Overlay {
  /// Whether the form beside it is read as well, and not faded.
  fileprivate var isAside: Bool {
    if case .themes = self { true } else { false }
  }
}
