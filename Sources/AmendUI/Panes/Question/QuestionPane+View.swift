extension QuestionPane {
  /// A box in the middle, as large as what is in it.
  package func frame(in body: Rect) -> Rect {
    let columns = min(wantedColumns, body.columns)
    let rows = min(lines(columns: columns - 4).count + choices.count + 3, body.rows)
    return Rect(
      column: body.column + (body.columns - columns) / 2, row: body.row + (body.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  /// Draws the question and its answers, and returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    // In a low window the answers are worth more than what stands above them.
    let (text, answers) = rect.splitBottom(choices.count)
    var shown = lines(columns: rect.columns)
    if shown.count > text.rows, text.rows > 1 {
      let rest = shown.count - text.rows + 1
      shown = shown.prefix(text.rows - 1) + [[Segment("… \(rest) more", .dim)]]
    }
    for (index, line) in shown.prefix(text.rows).enumerated() {
      grid.write(line, column: text.column, row: text.row + index, columns: text.columns)
    }
    return drawChoices(into: &grid, rect: answers) ?? Point(column: rect.column, row: rect.row)
  }

  /// What stands above the answers, of which nothing is cut off.
  private func lines(columns: Int) -> [[Segment]] {
    message.wrapped(columns: max(columns, 1)).map { [Segment($0, .text)] }
      + details.flatMap { $0.broken(columns: columns) }
  }

  private var wantedColumns: Int {
    let labels = choices.map { " \($0.letter)  \($0.label) " } + [message, title + "    "]
    let widths = labels.map(\.columnCount) + details.map(\.columnCount)
    return min((widths.max() ?? 0) + 4, 72)
  }

  private func drawChoices(into grid: inout Grid, rect: Rect) -> Point? {
    var cursor: Point?
    for (index, choice) in choices.prefix(rect.rows).enumerated() {
      let line = Rect(column: rect.column, row: rect.row + index, columns: rect.columns, rows: 1)
      let isFocused = index == selected
      grid.fill(line, Style(.text, isFocused: isFocused))
      grid.write(
        [Segment("\(choice.letter)", .key), Segment("  \(choice.label)", .text)],
        column: line.column, row: line.row, columns: line.columns, isFocused: isFocused)
      if isFocused { cursor = Point(column: line.column, row: line.row) }
    }
    return cursor
  }
}
