import AmendCore

/// What every screen has around its body: a header, and a foot of two rows.
struct Chrome: Hashable, Sendable {
  /// The smallest window in which a screen is shown.
  static let smallest = Size(columns: 40, rows: 10)

  let size: Size
  /// The names of this screen and of those below it, the lowest first.
  var way: [String]
  /// What the header says at its right end, each thing by itself.
  var status: [String]
  /// The first row of the foot: what the cursor is on, or what is to be said.
  var information: [Segment]
  /// The second row of the foot: the keys that work now.
  var hints: HintRow

  /// Whether a window of that size is large enough.
  static func fits(_ size: Size) -> Bool {
    size.columns >= smallest.columns && size.rows >= smallest.rows
  }

  /// The rows between header and foot.
  static func bodyRect(_ size: Size) -> Rect { Rect(size).splitTop(1).rest.splitBottom(2).rest }

  /// The columns of the foot that are written in.
  static func footColumns(_ size: Size) -> Int { size.columns - 2 }

  /// What a window shows that is too small for a screen.
  static func tooSmall(_ size: Size) -> Frame {
    var grid = Grid(size)
    let text = "amend needs \(smallest.columns)×\(smallest.rows); make it larger."
    for (row, line) in text.wrapped(columns: size.columns).enumerated() where row < size.rows {
      grid.write(line, .text, column: 0, row: row, columns: size.columns)
    }
    return Frame(grid: grid, cursor: size.columns * size.rows > 0 ? Point(column: 0, row: 0) : nil)
  }

  /// Header and foot on an otherwise empty screen.
  var grid: Grid {
    var grid = Grid(size)
    drawHeader(into: &grid)
    drawFoot(into: &grid)
    return grid
  }

  private func drawHeader(into grid: inout Grid) {
    let row = Rect(size).splitTop(1).top
    grid.fill(row, Style(.header))
    let status = " \(status.strung(on: " · ")) "
    let statusColumn = max(size.columns - status.columnCount, 0)
    grid.write(
      status, Style(.header), column: statusColumn, row: 0, columns: size.columns - statusColumn)
    let columns = max(statusColumn - 1, 0)
    grid.write(
      " \(way.asWay(columns: columns - 1))", Style(.header, isStrong: true), column: 0, row: 0,
      columns: columns)
  }

  private func drawFoot(into grid: inout Grid) {
    let foot = Rect(size).splitBottom(2).bottom
    grid.raise(foot)
    grid.fill(foot, Style(.foot))
    let columns = Chrome.footColumns(size)
    if hidesHints, let last = information.last {
      let text = information.map(\.text).joined()
      let lines = text.wrapped(columns: columns)
      // What is cut off ends in a mark.
      let shown = lines.count > 2 ? [lines[0], lines[1...].joined(separator: " ")] : lines
      for (index, line) in shown.enumerated() {
        grid.write(line, last.style, column: 1, row: foot.row + index, columns: columns)
      }
      return
    }
    grid.write(information, column: 1, row: foot.row, columns: columns)
    grid.write(hints.segments, column: 1, row: foot.row + 1, columns: columns)
  }

  /// A sentence that needs both rows is worth more than the keys.
  private var hidesHints: Bool { information.columnCount > Chrome.footColumns(size) }

  /// What the hint does that is shown at a place.
  func command(at point: Point) -> Command? {
    guard point.row == size.rows - 1, !hidesHints else { return nil }
    return hints.command(at: point.column - 1)
  }

  /// Draws what is being searched for into the foot, as wide as that, and returns where the cursor
  /// stands.
  func drawSearch(_ search: LineEditor, columns: Int, into grid: inout Grid) -> Point? {
    let row = size.rows - 2
    grid.fill(Rect(column: 0, row: row, columns: columns, rows: 1), Style(.foot))
    let column = grid.write("/", Style(.key), column: 1, row: row, columns: 1)
    return search.draw(
      into: &grid, rect: Rect(column: column, row: row, columns: columns - column - 1, rows: 1),
      style: Style(.foot))
  }
}

extension Grid {
  /// Writes what there is to say where a body has nothing to show, and returns where the cursor stands.
  mutating func writeMessage(_ text: String, _ role: Role, in rect: Rect) -> Point {
    for (line, words) in text.wrapped(columns: max(rect.columns - 4, 1)).prefix(4).enumerated() {
      write(
        words, Style(role), column: rect.column + 2, row: rect.row + 1 + line,
        columns: rect.columns - 4)
    }
    return Point(column: rect.column, row: rect.row)
  }
}
