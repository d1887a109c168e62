import AmendCore

extension FormScreen {
  /// The screen as it is to be shown.
  ///
  /// Pure: the same state gives the same frame.
  package func view() -> Frame {
    guard Chrome.fits(size) else { return Chrome.tooSmall(size) }
    var grid = Grid(size)
    var cursor = form.draw(into: &grid, rect: bodyRect, spinner: waiting.spinner)
    chrome.draw(into: &grid)
    if let search = form.search {
      cursor = chrome.drawSearch(search, columns: size.columns, into: &grid)
    }
    if overlay != nil { cursor = drawOverlay(into: &grid) }
    return Frame(grid: grid, cursor: cursor, title: "amend \(form.reference)")
  }
}
