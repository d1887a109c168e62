extension RecordsScreen {
  /// Does what the mouse asks for: the wheel moves, a click goes to a row, and a click on the row
  /// under the cursor opens it.
  mutating func take(_ mouse: MouseEvent) -> [Effect] {
    guard Chrome.fits(size) else { return [] }
    notice = nil
    chord.clear()
    if let command = mouse.command { return perform(command) }
    switch overlay {
    case .palette(var pane):
      let isAccepted = pane.picker.click(mouse.point, in: overlayRect)
      overlay = .palette(pane)
      return isAccepted ? perform(.accept) : []
    case .sort(var pane):
      let isAccepted = pane.picker.click(mouse.point, in: overlayRect)
      overlay = .sort(pane)
      return isAccepted ? perform(.accept) : []
    case .help, .columns: return []
    case nil: return clickInTable(mouse.point)
    }
  }

  private var overlayRect: Rect { Chrome.bodyRect(size).inset(columns: 2, rows: 1) }

  private mutating func clickInTable(_ point: Point) -> [Effect] {
    let body = Chrome.bodyRect(size).splitTop(1).rest
    guard let row = cursor.row(at: point, in: body, rowCount: rows?.count ?? 0) else { return [] }
    if row == cursor.row { return open() }
    followsEnd = false
    moveCursor(to: row)
    return readOn() + nameLinks()
  }
}
