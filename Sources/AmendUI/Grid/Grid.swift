/// A screen as a value: rows of cells, into which views write and from which the painter reads.
///
/// Writing outside of it is cut off, and a wide character that an edge or another writing would
/// halve leaves a blank: every row always has exactly `size.columns` columns. Rows lie in memory each
/// by itself, so that grids share those that are not written to.
package struct Grid: Hashable, Sendable {
  package let size: Size
  private var rows: [[Cell]]

  package init(_ size: Size) {
    self.size = size
    rows = Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
  }

  /// The cell at that place, which must lie in the grid.
  package subscript(column: Int, row: Int) -> Cell { rows[row][column] }

  /// The cells of a row, from the left; the row must lie in the grid.
  package func row(_ row: Int) -> [Cell] { rows[row] }

  /// The rows in which two grids of the same size differ.
  static func differingRows(_ one: Grid, _ other: Grid) -> [Int] {
    one.rows.withUnsafeBufferPointer { ones in
      other.rows.withUnsafeBufferPointer { others in
        ones.indices.filter { ones[$0] != others[$0] }
      }
    }
  }

  /// Takes rows over from a grid of the same size, in which they must lie.
  mutating func take(_ rows: Range<Int>, of other: Grid) {
    for row in rows { self.rows[row] = other.rows[row] }
  }

  /// Fills a rectangle with blanks of a style.
  package mutating func fill(_ rect: Rect, _ style: Style) {
    let columns = columns(of: rect)
    guard !columns.isEmpty else { return }
    let blank = Cell(style: style)
    for row in rows(of: rect) {
      blankHalves(column: columns.lowerBound, row: row)
      blankHalves(column: columns.upperBound - 1, row: row)
      rows[row].withUnsafeMutableBufferPointer { cells in
        for column in columns { cells[column].becomes(blank) }
      }
    }
  }

  /// Puts one cell, and mends what it cuts in half. Places outside of the grid are ignored.
  package mutating func put(_ cell: Cell, column: Int, row: Int) {
    guard (0..<size.rows).contains(row), column >= 0, column + cell.width <= size.columns,
      cell.width >= 1
    else { return }
    blankHalves(column: column, row: row)
    if cell.width == 2 { blankHalves(column: column + 1, row: row) }
    rows[row][column].becomes(cell)
    if cell.width == 2 {
      rows[row][column + 1] = Cell(
        scalars: CellScalars([]), width: 0, style: rows[row][column].style)
    }
  }

  /// Puts characters that take a column each from a column on, as most of what is drawn does. It
  /// mends what it cuts in half as `put` of one cell does, and leaves each place its ground.
  mutating func put(_ scalars: ArraySlice<Unicode.Scalar>, _ style: Style, column: Int, row: Int) {
    let first = max(column, 0)
    let hidden = column < 0 ? Int(clamping: column.magnitude) : 0
    let shown = scalars.dropFirst(hidden).prefix(max(size.columns - first, 0))
    guard (0..<size.rows).contains(row), !shown.isEmpty else { return }
    blankHalves(column: first, row: row)
    blankHalves(column: first + shown.count - 1, row: row)
    rows[row].withUnsafeMutableBufferPointer { cells in
      for (scalar, place) in zip(shown, first...) {
        cells[place].becomes(Cell(scalars: CellScalars(scalar), style: style))
      }
    }
  }

  /// Changes the style of a rectangle's cells and leaves what they show.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let columns = columns(of: rect)
    for row in rows(of: rect) {
      for column in columns { change(&rows[row][column].style) }
    }
  }

  private mutating func blankHalves(column: Int, row: Int) {
    let cell = rows[row][column]
    if cell.width == 0, column > 0 {
      rows[row][column - 1] = Cell(style: rows[row][column - 1].style)
    } else if cell.width == 2, column + 1 < size.columns {
      rows[row][column + 1] = Cell(style: cell.style)
    }
  }

  /// What of a rectangle lies in the grid.
  private func columns(of rect: Rect) -> Range<Int> {
    (rect.column..<rect.endColumn).clamped(to: 0..<size.columns)
  }

  private func rows(of rect: Rect) -> Range<Int> {
    (rect.row..<rect.endRow).clamped(to: 0..<size.rows)
  }
}

extension Cell {
  /// Takes what another shows. The ground belongs to the place and not to the writing.
  fileprivate mutating func becomes(_ other: Cell) {
    let isRaised = style.isRaised || other.style.isRaised
    self = other
    style.isRaised = isRaised
  }
}

/// What a view shows: the grid, and where the terminal's cursor stands.
package struct Frame: Hashable, Sendable {
  package var grid: Grid
  /// Where the cursor stands; nil hides it, which only a window too small for the form does.
  package var cursor: Point?
  /// The window's title.
  package var title: String?

  package init(grid: Grid, cursor: Point? = nil, title: String? = nil) {
    self.grid = grid
    self.cursor = cursor
    self.title = title
  }
}
