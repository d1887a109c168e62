extension QuestionPane {
  /// Draws the question in a box in the middle, and returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    let box = box(in: rect)
    let message = message.wrapped(columns: max(box.columns - 4, 1))
    let inside = grid.box(box, title: title)
    // In a low window the answers are worth more than what stands above them.
    let (text, answers) = inside.splitBottom(choices.count)
    let lines = message.map { [Segment($0, .text)] } + details
    for (index, line) in lines.prefix(text.rows).enumerated() {
      grid.write(line, column: text.column + 1, row: text.row + index, columns: text.columns - 2)
    }
    return drawChoices(into: &grid, rect: answers) ?? Point(column: box.column, row: box.row)
  }

  /// The answer that is drawn at a place, from 0; nil where there is none.
  func choice(at point: Point, in rect: Rect) -> Int? {
    let answers = box(in: rect).inset(columns: 1, rows: 1).splitBottom(choices.count).bottom
    return answers.contains(point) ? point.row - answers.row : nil
  }

  private func box(in rect: Rect) -> Rect {
    let columns = min(wantedColumns, rect.columns)
    let message = message.wrapped(columns: max(columns - 4, 1))
    let rows = min(message.count + details.count + choices.count + 3, rect.rows)
    return Rect(
      column: rect.column + (rect.columns - columns) / 2, row: rect.row + (rect.rows - rows) / 2,
      columns: columns, rows: rows)
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
        [Segment(" \(choice.letter)", .key), Segment("  \(choice.label)", .text)],
        column: line.column, row: line.row, columns: line.columns, isFocused: isFocused)
      if isFocused { cursor = Point(column: line.column + 1, row: line.row) }
    }
    return cursor
  }
}
