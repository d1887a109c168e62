/// A pane of lines that are read and scrolled, and nothing more.
package protocol ScrolledPane: Pane {
  /// The first line that is shown.
  var top: Int { get set }

  /// Every line of the pane, wrapped to so many columns.
  func lines(columns: Int) -> [[Segment]]
}

extension ScrolledPane {
  package mutating func perform(_ command: Command, size: Size) -> PaneAnswer {
    guard command != .cancel else { return .closes(nil) }
    scroll(command, size: size)
    return .stays
  }

  /// Scrolls as the command says, in a window of that size; other commands do nothing.
  package mutating func scroll(_ command: Command, size: Size) {
    let lineCount = lines(columns: size.columns).count
    let page = max(size.rows, 1)
    switch command {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= page
    case .pageDown: top += page
    case .halfPageUp: top -= max(page / 2, 1)
    case .halfPageDown: top += max(page / 2, 1)
    case .first: top = 0
    case .last: top = lineCount
    default: return
    }
    top = max(min(top, lineCount - page), 0)
  }

  /// Draws the pane, and returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    drawLines(into: &grid, rect: rect)
  }

  /// Draws the lines from `top` on, and returns where the cursor stands. The last row says how
  /// much there is below it.
  func drawLines(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    let lines = lines(columns: rect.columns)
    for (index, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      grid.write(line, column: rect.column, row: rect.row + index, columns: rect.columns)
    }
    grid.writeMoreBelow(lines.count - top - rect.rows, in: rect)
    return Point(column: rect.column, row: rect.row)
  }
}

extension Grid {
  /// Says in the last row of a rectangle that so many lines are below it; with none, nothing.
  mutating func writeMoreBelow(_ count: Int, in rect: Rect) {
    guard count > 0, rect.rows > 1 else { return }
    let row = rect.endRow - 1
    fill(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), .text)
    write(
      "\(count + 1) more below", Style(.dim), column: rect.column, row: row, columns: rect.columns)
  }
}
