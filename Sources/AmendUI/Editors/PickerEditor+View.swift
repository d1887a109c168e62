import AmendCore

extension PickerEditor {
  /// The rows that show everything: the query, each candidate, the one under the cursor in full, and
  /// how far loading has come.
  package var wantedRowCount: Int {
    1 + max(shownCount, 1) + (hasPreview ? 1 : 0) + (status == nil ? 0 : 1)
  }

  /// The room that shows everything. Options are known from the start and take no more columns than
  /// they need, as each of a frame costs bytes; records come while the list is open.
  package var wantedSize: Size {
    guard picks == .options else { return Size(columns: 56, rows: wantedRowCount) }
    let widest = (0..<min(candidateCount, 100)).reduce(0) { widest, position in
      max(widest, store[position].map { $0.label.columnCount } ?? 0)
    }
    return Size(columns: min(max(widest + 6, narrowest), 56), rows: wantedRowCount)
  }

  /// The columns that a list of options takes at least: those of the counter, and some for typing.
  private var narrowest: Int {
    switch candidateCount {
    case 0: emptyMessage.columnCount
    case ...10: isMultiple ? 22 : 18
    default: 30
    }
  }

  /// Draws the picker and returns where the cursor stands, at the query; nil where there is no
  /// room.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    grid.fill(rect, .text)
    let parts = parts(of: rect)
    drawRows(into: &grid, rect: parts.list)
    drawPreview(into: &grid, rect: parts.preview)
    if let status, !parts.foot.isEmpty {
      grid.write(
        status.text, Style(status.role), column: parts.foot.column, row: parts.foot.row,
        columns: parts.foot.columns)
    }
    return drawQuery(into: &grid, rect: parts.query)
  }

  /// The row of those shown that is drawn at a place; nil where there is none.
  func row(at point: Point, in rect: Rect) -> Int? {
    let list = parts(of: rect).list
    guard list.contains(point) else { return nil }
    let row = firstRow(of: list.rows, cursorRow: cursorRow ?? 0) + point.row - list.row
    return row < shownCount ? row : nil
  }

  private struct Parts {
    let query: Rect
    let list: Rect
    let preview: Rect
    let foot: Rect
  }

  private func parts(of rect: Rect) -> Parts {
    let (query, rest) = rect.splitTop(1)
    let hasStatus = status != nil && rest.rows > 1
    let (body, foot) = rest.splitBottom(hasStatus ? 1 : 0)
    // The rows are worth more than what is said again of one of them.
    let previewRows =
      hasPreview && body.rows > min(max(shownCount, 1), PickerEditor.mostRowsBeforePreview) ? 1 : 0
    let (list, preview) = body.splitBottom(previewRows)
    return Parts(query: query, list: list, preview: preview, foot: foot)
  }

  /// Rows of candidates that are worth more than the preview.
  private static let mostRowsBeforePreview = 3

  /// Options are seen whole in their rows.
  private var hasPreview: Bool { picks != .options && candidateCount > 0 }

  /// The candidate under the cursor: its label, its detail and the ends of its id. Where they are
  /// too wide for the row, the id goes first.
  private func drawPreview(into grid: inout Grid, rect: Rect) {
    guard !rect.isEmpty, let current else { return }
    let texts = [current.label, current.detail].compactMap(\.self)
    let id = current.label == current.id.text ? [] : [current.id.text.shortened]
    let whole = (texts + id).joined(separator: " · ")
    let text = whole.columnCount > rect.columns ? texts.joined(separator: " · ") : whole
    grid.write(
      text, Style(.label), column: rect.column, row: rect.row, columns: rect.columns)
  }

  private func drawQuery(into grid: inout Grid, rect: Rect) -> Point? {
    let prompt = "> "
    let count = counter
    // The line gives way to nothing; the counter is shown where it leaves room for typing.
    let countColumns = rect.columns >= count.columnCount + 8 ? count.columnCount + 1 : 0
    let promptColumns = rect.columns >= 8 ? prompt.columnCount : 0
    if promptColumns > 0 {
      grid.write(
        prompt, Style(.label), column: rect.column, row: rect.row, columns: promptColumns)
    }
    if countColumns > 0 {
      grid.write(
        count, Style(.dim), column: rect.endColumn - count.columnCount, row: rect.row,
        columns: count.columnCount)
    }
    return line.draw(
      into: &grid,
      rect: Rect(
        column: rect.column + promptColumns, row: rect.row,
        columns: rect.columns - promptColumns - countColumns, rows: 1),
      style: Style(.value))
  }

  /// How many are marked, and how many of all the query leaves: `2 marked 3/240`.
  private var counter: String {
    let shown = "\(shownCount)/\(candidateCount)"
    return isMultiple && !marked.isEmpty ? "\(marked.count) marked \(shown)" : shown
  }

  private func drawRows(into grid: inout Grid, rect: Rect) {
    guard !rect.isEmpty else { return }
    guard shownCount > 0 else {
      grid.write(
        emptyMessage, Style(.dim), column: rect.column, row: rect.row, columns: rect.columns)
      return
    }
    let cursorRow = cursorRow
    let first = firstRow(of: rect.rows, cursorRow: cursorRow ?? 0)
    for row in 0..<min(rect.rows, shownCount - first) {
      guard let candidate = shown(row: first + row) else { break }
      CandidateRow(
        candidate: candidate, match: match(row: first + row),
        isMarked: marked.contains(candidate.id), box: box(of: candidate),
        isFocused: first + row == cursorRow
      ).draw(
        into: &grid,
        rect: Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 1))
    }
  }

  private func box(of candidate: Candidate) -> String {
    guard hasBoxes else { return " " }
    let isMarked = marked.contains(candidate.id)
    return isMultiple ? (isMarked ? "[x] " : "[ ] ") : (isMarked ? "(*) " : "( ) ")
  }

  /// The first row in view: the cursor is kept in the middle, but for the ends of the list.
  private func firstRow(of rowCount: Int, cursorRow: Int) -> Int {
    max(0, min(cursorRow - rowCount / 2, shownCount - rowCount))
  }

  private var emptyMessage: String {
    switch loading {
    case .loading: "Loading…"
    case .partial, .refreshing: "Nothing matches yet."
    case .complete, .failed:
      candidateCount == 0 ? "There is nothing to choose from." : "Nothing matches."
    }
  }

  /// How far loading has come, and whether that is a complaint; nil when all is here.
  private var status: (text: String, role: Role)? {
    switch loading {
    case .complete: nil
    case .loading: ("Loading…", .dim)
    case .partial(let loaded, let total?): ("\(loaded) of \(total) loaded, loading more…", .dim)
    case .partial(let loaded, nil): ("\(loaded) loaded, loading more…", .dim)
    case .refreshing(let age): ("From \(age), refreshing…", .dim)
    case .failed(let message): (message, .error)
    }
  }
}

extension String {
  /// The ends of a long id, which tell it from others: `c1d2e3f4…9012`.
  fileprivate var shortened: String { count > 16 ? "\(prefix(8))…\(suffix(4))" : self }
}

/// One row of a picker.
private struct CandidateRow {
  let candidate: Candidate
  /// Where the query is found in it.
  let match: FuzzyMatch?
  let isMarked: Bool
  /// What stands before it.
  let box: String
  let isFocused: Bool

  func draw(into grid: inout Grid, rect: Rect) {
    grid.fill(rect, style(.text))
    var column = rect.column
    write(box, style(isMarked ? .dirty : .text), at: &column, of: rect, into: &grid)
    let role: Role =
      candidate.isMissing ? .warning : candidate.tint.map { Role.tint($0) } ?? .value
    write(
      candidate.label, style(role), matched: match?.positions ?? [], at: &column, of: rect,
      into: &grid)
    if candidate.isMissing {
      write(" (no longer exists)", style(.warning), at: &column, of: rect, into: &grid)
    }
    guard let detail = candidate.detail, column + 2 < rect.endColumn else { return }
    column += 2
    write(
      detail, style(.dim), matched: match?.detailPositions ?? [], at: &column, of: rect,
      into: &grid)
  }

  private func style(_ role: Role) -> Style { Style(role, isFocused: isFocused) }

  private func write(
    _ text: String, _ style: Style, at column: inout Int, of rect: Rect, into grid: inout Grid
  ) {
    column = grid.write(
      text, style, column: column, row: rect.row, columns: rect.endColumn - column)
  }

  /// Writes a text and lifts the clusters that the query matched.
  private func write(
    _ text: String, _ style: Style, matched: Set<Int>, at column: inout Int, of rect: Rect,
    into grid: inout Grid
  ) {
    let start = column
    write(text, style, at: &column, of: rect, into: &grid)
    var place = start
    for (index, character) in text.prefix(max(column - start, 0)).enumerated() {
      let width = character.columnCount
      guard place + width <= column else { break }
      if matched.contains(index) {
        let letter = Rect(column: place, row: rect.row, columns: width, rows: 1)
        grid.restyle(letter) { $0.role = .match }
      }
      place += width
    }
  }
}
