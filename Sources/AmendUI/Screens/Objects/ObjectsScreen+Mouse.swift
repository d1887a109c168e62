extension ObjectsScreen {
  /// Does what the mouse asks for: the wheel moves, a click goes to a row, and a click on the row
  /// under the cursor opens it.
  mutating func take(_ mouse: MouseEvent) -> [Effect] {
    guard Chrome.fits(size) else { return [] }
    notice = nil
    chord.clear()
    if let command = mouse.command { return perform(command) }
    let body = Chrome.bodyRect(size)
    switch overlay {
    case .palette(var pane):
      let isAccepted = pane.picker.click(mouse.point, in: body.inset(columns: 2, rows: 1))
      overlay = .palette(pane)
      return isAccepted ? perform(.accept) : []
    case .help: return []
    case nil:
      let row = cursor.row(at: mouse.point, in: body.splitTop(1).rest, rowCount: shown.count)
      guard let row else { return [] }
      if row == cursor.row { return perform(.open) }
      cursor.move(to: row, rowCount: shown.count, visible: visibleRows)
      return []
    }
  }
}
