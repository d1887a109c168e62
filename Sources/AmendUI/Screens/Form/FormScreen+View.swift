import AmendCore

extension FormScreen {
  /// The screen as it is to be shown.
  ///
  /// Pure: the same state gives the same frame.
  package func view() -> Frame {
    guard Chrome.fits(size) else { return Chrome.tooSmall(size) }
    var frame = form.frame(on: size, rect: bodyRect, spinner: waiting.spinner)
    frame.title = "amend \(form.reference)"
    chrome.draw(into: &frame.grid)
    if let search = form.search {
      frame.cursor = chrome.drawSearch(search, columns: size.columns, into: &frame.grid)
    }
    if overlay != nil { frame.cursor = drawOverlay(into: &frame.grid) }
    return frame
  }
}
