extension FormScreen {
  /// Lists the themes, with the cursor on the one in force.
  mutating func openThemes(_ names: [String], current: String) {
    overlay = .themes(ThemePane(names: names, original: current))
  }

  mutating func perform(_ command: Command, in pane: ThemePane) -> [Effect] {
    switch command {
    case .accept:
      overlay = nil
      form.notice = FormPane.Notice(
        "\(pane.chosen) stays until you leave; “theme: \(pane.chosen)” in the configuration keeps it."
      )
    case .cancel:
      overlay = nil
      return [.useTheme(pane.original)]
    default: return preview(pane) { $0.perform(command) }
    }
    return []
  }

  /// Changes the picker, and shows everything in the theme that is then under its cursor.
  mutating func preview(
    _ pane: ThemePane, _ change: (inout PickerEditor) -> Void
  ) -> [Effect] {
    var changed = pane
    change(&changed.picker)
    overlay = .themes(changed)
    return changed.chosen == pane.chosen ? [] : [.useTheme(changed.chosen)]
  }

  /// Draws the list of themes at the side, so that the form is seen in them.
  func draw(_ pane: ThemePane, into grid: inout Grid) -> Point? {
    let columns = min(30, bodyRect.columns)
    let rows = min(pane.picker.wantedRowCount + 2, bodyRect.rows)
    let rect = Rect(
      column: bodyRect.endColumn - columns, row: bodyRect.row, columns: columns, rows: rows)
    return pane.picker.draw(into: &grid, rect: grid.box(rect, title: "Themes"))
  }
}
