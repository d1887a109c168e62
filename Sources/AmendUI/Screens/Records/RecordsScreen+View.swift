import AmendCore

extension RecordsScreen {
  /// The columns of marks before the name.
  private static let margin = 3
  /// No column is wider; the name may be a little.
  private static let widest = 28
  /// Names of links come late; a column of them has this much room from the start.
  private static let widestLinks = 20
  private static let widestName = 40
  /// So many rows say how wide a column is.
  private static let measuredRows = 100

  /// Measures the columns by the rows that came first, so that they stay where they are while one
  /// moves.
  mutating func measureColumns() {
    guard let rows else { return }
    let sample = rows.sample(RecordsScreen.measuredRows)
    let name = rows.schema.namingAttributes.first?.label ?? "Name"
    let nameWidth = sample.reduce(name.columnCount) { max($0, $1.name.columnCount) }
    columns = [
      TableColumn(
        title: heading(name, nil), wantedWidth: min(nameWidth, RecordsScreen.widestName))
    ]
    columns += shownAttributes.dropFirst(firstColumn).map { column(of: $0, in: sample) }
  }

  private func column(of attribute: Attribute, in sample: ArraySlice<RecordRow>) -> TableColumn {
    let title = heading(attribute.label, attribute.slug)
    guard attribute.namesSource == nil else {
      return TableColumn(
        title: title, wantedWidth: max(title.columnCount, RecordsScreen.widestLinks))
    }
    let width = sample.reduce(title.columnCount) { width, row in
      guard width < RecordsScreen.widest else { return width }
      return max(width, cell(of: attribute, in: row).columnCount)
    }
    return TableColumn(
      title: title, wantedWidth: min(width, RecordsScreen.widest),
      isRightAligned: attribute.isNumeric)
  }

  private func heading(_ label: String, _ slug: AttributeSlug?) -> String {
    guard let order = layout.order, order.slug == slug else { return label }
    return "\(label) \(order.isDescending ? "↓" : "↑")"
  }

  /// The widths of the columns that fit.
  var widths: [Int] {
    TableColumn.widths(columns, in: max(size.columns - RecordsScreen.margin - 1, 1))
  }

  /// The attributes whose columns fit.
  var attributesInView: ArraySlice<Attribute> {
    shownAttributes.dropFirst(firstColumn).prefix(max(widths.count - 1, 0))
  }

  /// What the rows are sorted by, where no heading in view says it.
  var hiddenOrder: String? {
    guard let slug = layout.order?.slug, let attribute = rows?.schema[slug] else { return nil }
    return attributesInView.contains { $0.slug == slug } ? nil : heading(attribute.label, slug)
  }

  private func cell(of attribute: Attribute, in row: RecordRow) -> [Segment] {
    guard let position = rows?.schema.position(of: attribute.slug) else { return [] }
    return ValueView(attribute: attribute, names: names)
      .segments(row.value(at: position), columns: size.columns)
  }

  package func view() -> Frame {
    view(titled: "amend \(object)", search: search, searchColumns: size.columns / 2) {
      var grid = Grid(size)
      let cursor = drawTable(into: &grid, rect: bodyRect)
      return Frame(grid: grid, cursor: cursor)
    }
  }

  private func drawTable(into grid: inout Grid, rect: Rect) -> Point? {
    guard let rows, rows.count > 0 else { return drawEmpty(into: &grid, rect: rect) }
    let (heading, body) = rect.splitTop(1)
    let widths = widths
    let start = rect.column + RecordsScreen.margin
    grid.write(
      columns.map { [Segment($0.title, .dim, isStrong: true)] }, under: columns, widths: widths,
      column: start, row: heading.row)
    drawMore(in: heading, into: &grid)
    let attributes = attributesInView
    let marked = Set(marked)
    for line in 0..<min(body.rows, rows.count - cursor.top) {
      let place = cursor.top + line
      guard let row = rows[place] else { break }
      let isFocused = place == cursor.row
      let rect = Rect(column: rect.column, row: body.row + line, columns: rect.columns, rows: 1)
      if isFocused { grid.fill(rect, Style(.value, isFocused: true)) }
      drawMarks(
        of: row, isMarked: marked.contains(row.id), row: rect.row, isFocused, into: &grid)
      let cells =
        [[Segment(row.name, .value)]]
        + attributes.map { cell(of: $0, in: row) }
      grid.write(
        cells, under: columns, widths: widths, column: start, row: rect.row,
        isFocused: isFocused)
      grid.highlight(
        rows.matchedLetters(at: place), of: row.name, column: start, row: rect.row,
        columns: widths.first ?? 0)
    }
    return Point(column: start, row: body.row + cursor.row - cursor.top)
  }

  /// Arrows in the head say that there are columns to the left or right of those in view, or that
  /// the last one is not seen whole.
  private func drawMore(in heading: Rect, into grid: inout Grid) {
    if firstColumn > 0 {
      grid.write("←", Style(.key), column: heading.column + 1, row: heading.row, columns: 1)
    }
    let last = widths.count - 1
    let isWhole = last == columns.count - 1 && widths[last] >= columns[last].wantedWidth
    if last > 0, !isWhole {
      grid.write("→", Style(.key), column: heading.endColumn - 1, row: heading.row, columns: 1)
    }
  }

  private func drawMarks(
    of row: RecordRow, isMarked: Bool, row line: Int, _ isFocused: Bool, into grid: inout Grid
  ) {
    if isMarked {
      grid.write("+", Style(.dirty, isFocused: isFocused), column: 0, row: line, columns: 1)
    }
    if drafted.contains(row.id) {
      grid.write("●", Style(.dirty, isFocused: isFocused), column: 1, row: line, columns: 1)
    }
  }

  private func drawEmpty(into grid: inout Grid, rect: Rect) -> Point? {
    let text: String
    var role = Role.dim
    if let failure {
      (text, role) = (failure.description, .error)
    } else if isWorking || rows == nil {
      text = "\(waiting.spinner) Reading \(object) …"
    } else if let query = rows?.query, !query.isEmpty {
      text = "Nothing matches “\(query)”."
    } else {
      text = "There are no \(title) yet; `amend new \(object)` makes one."
    }
    return grid.writeMessage(text, role, in: rect)
  }
}

extension Attribute {
  /// Whether its values are amounts, which stand under each other by their last digit.
  fileprivate var isNumeric: Bool {
    [NumberField().name, CurrencyField().name].contains(typeName)
  }
}

extension Grid {
  /// Lifts the clusters of a text that a search matched, as far as they are drawn.
  mutating func highlight(
    _ matched: Set<Int>, of text: String, column: Int, row: Int, columns: Int
  ) {
    guard !matched.isEmpty else { return }
    var place = column
    for (index, character) in text.enumerated() {
      let width = character.columnCount
      guard place + width <= column + columns else { return }
      if matched.contains(index) {
        restyle(Rect(column: place, row: row, columns: width, rows: 1)) { $0.role = .match }
      }
      place += width
    }
  }
}
