import AmendCore

extension ObjectsScreen {
  package func view() -> Frame {
    view(titled: "amend", search: search, searchColumns: size.columns) {
      var grid = Grid(size)
      let cursor = drawTable(into: &grid, rect: bodyRect)
      return Frame(grid: grid, cursor: cursor)
    }
  }

  var chrome: Chrome {
    Chrome(
      size: size, way: ["Objects"], status: [profile], information: information,
      hints: hintRow(hints))
  }

  private func drawTable(into grid: inout Grid, rect: Rect) -> Point? {
    guard !shown.isEmpty else { return drawEmpty(into: &grid, rect: rect) }
    let names = shown.map { max($0.pluralName.columnCount, 4) }
    let slugs = shown.map(\.slug.text.columnCount)
    let columns = [
      TableColumn(title: "Objects", wantedWidth: max(names.max() ?? 0, 7)),
      TableColumn(title: "Slug", wantedWidth: max(slugs.max() ?? 0, 4)),
      TableColumn(title: "Attributes", wantedWidth: 10, isRightAligned: true),
    ]
    let widths = TableColumn.widths(columns, in: rect.columns - 3)
    let start = rect.column + 2
    grid.write(
      columns.map { [Segment($0.title, .dim, isStrong: true)] }, under: columns, widths: widths,
      column: start, row: rect.row)
    for (line, object) in shown.dropFirst(cursor.top).prefix(rect.rows - 1).enumerated() {
      let row = rect.row + 1 + line
      let isFocused = cursor.top + line == cursor.row
      if isFocused {
        grid.fill(
          Rect(column: rect.column, row: row, columns: rect.columns, rows: 1),
          Style(.value, isFocused: true))
      }
      let count = object.attributes.count(where: \.isOwn)
      grid.write(
        [
          [Segment(object.pluralName, .value)], [Segment(object.slug.text, .dim)],
          [Segment("\(count)", .dim)],
        ], under: columns, widths: widths, column: start, row: row, isFocused: isFocused)
    }
    return Point(column: start, row: rect.row + 1 + cursor.row - cursor.top)
  }

  private func drawEmpty(into grid: inout Grid, rect: Rect) -> Point? {
    let text: String
    if let failure {
      text = failure.description
    } else if isWorking {
      text = "\(waiting.spinner) Reading the objects …"
    } else {
      text = search == nil ? "There are no objects." : "Nothing matches."
    }
    return grid.writeMessage(text, failure == nil ? .dim : .error, in: rect)
  }

  private var information: [Segment] {
    if let retry = waiting.retry { return [stopping(retry)] }
    if let notice { return [Segment(notice.text, notice.role)] }
    guard let count = objects?.count else { return [] }
    return [Segment("\(count) \(count == 1 ? "object" : "objects")", .dim)]
  }

  private var hints: [Hint] {
    if search != nil { return [Hint(.open, "open"), Hint(.down, "next"), Hint(.cancel)] }
    if objects == nil {
      return [failure == nil ? Hint(.cancel, "stop") : Hint(.reload, "try again"), Hint(.quit)]
    }
    return [Hint(.open, "open"), Hint(.find, "search"), Hint(.help), Hint(.quit)]
  }
}
