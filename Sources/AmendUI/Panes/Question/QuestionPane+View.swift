extension QuestionPane {
  /// Draws the question in a box in the middle, and returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    let labels = choices.map { " \($0.letter)  \($0.label) " }
    let longest = (labels + [message, title + "    "]).map(\.columnCount).max() ?? 0
    let columns = min(longest + 4, rect.columns)
    let messageLines = message.wrapped(columns: max(columns - 4, 1))
    let rows = min(messageLines.count + labels.count + 3, rect.rows)
    let box = Rect(
      column: rect.column + (rect.columns - columns) / 2, row: rect.row + (rect.rows - rows) / 2,
      columns: columns, rows: rows)
    let inside = grid.box(box, title: title)
    var row = inside.row
    for line in messageLines where row < inside.endRow {
      grid.write(line, .text, column: inside.column + 1, row: row, columns: inside.columns - 2)
      row += 1
    }
    row = max(row + 1, 0)
    // In a low window the answers are worth more than the blank line.
    row = min(row, inside.endRow - labels.count)
    var cursor: Point?
    for (index, label) in labels.enumerated()
    where (inside.row..<inside.endRow).contains(row + index) {
      let line = Rect(
        column: inside.column, row: row + index, columns: inside.columns, rows: 1)
      let isFocused = index == selected
      grid.fill(line, Style(.text, isFocused: isFocused))
      grid.write(
        label, Style(.text, isFocused: isFocused), column: line.column, row: line.row,
        columns: line.columns)
      grid.write(
        String(choices[index].letter), Style(.key, isFocused: isFocused), column: line.column + 1,
        row: line.row, columns: 1)
      if isFocused { cursor = Point(column: line.column + 1, row: line.row) }
    }
    return cursor ?? Point(column: box.column, row: box.row)
  }
}
