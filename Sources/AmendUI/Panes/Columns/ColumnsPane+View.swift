extension ColumnsPane {
  /// Draws the list, and returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty, !items.isEmpty else { return nil }
    let view = view(rows: rect.rows)
    for (row, item) in items.dropFirst(view.top).prefix(rect.rows).enumerated() {
      let isFocused = view.top + row == view.row
      let line = Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 1)
      grid.fill(line, Style(.text, isFocused: isFocused))
      grid.write(
        [
          Segment(item.isShown ? "[x] " : "[ ] ", item.isShown ? .dirty : .dim),
          Segment(item.label, .label), Segment("  \(item.slug) · \(item.typeName)", .dim),
        ], column: rect.column, row: line.row, columns: rect.columns, isFocused: isFocused)
    }
    return Point(column: rect.column, row: rect.row + view.row - view.top)
  }
}
