import Glibc

/// A screen as a value: rows of cells, into which views write and from which the painter reads.
///
/// Writing outside of it is cut off, and a wide character that an edge or another writing would
/// halve leaves a blank: every row always has exactly `size.columns` columns.
package struct Grid: Hashable, Sendable {
  package let size: Size
  private var cells: [Cell]

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  /// The cell at that place, which must lie in the grid.
  package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  /// The cells of a row, from the left; the row must lie in the grid.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Whether a row is the same in memory as that of a grid of the same size, and so shows the same.
  /// Most rows of a frame are, and it takes a tenth of the time that comparing their cells takes.
  /// Rows that differ in memory may show the same; then the cells have to be compared.
  func hasSameBytes(row: Int, as other: Grid) -> Bool {
    let byteCount = size.columns * MemoryLayout<Cell>.stride
    return cells.withUnsafeBytes { own in
      other.cells.withUnsafeBytes { others in
        guard let own = own.baseAddress, let others = others.baseAddress else { return true }
        return memcmp(own + row * byteCount, others + row * byteCount, byteCount) == 0
      }
    }
  }

  /// Fills a rectangle with blanks of a style.
  package mutating func fill(_ rect: Rect, _ style: Style) {
    let blank = Cell(style: style)
    for row in max(rect.row, 0)..<max(min(rect.endRow, size.rows), max(rect.row, 0)) {
      for column in max(
        rect.column, 0)..<max(min(rect.endColumn, size.columns), max(rect.column, 0))
      {
        put(blank, column: column, row: row)
      }
    }
  }

  /// Puts one cell, and mends what it cuts in half. Places outside of the grid are ignored.
  package mutating func put(_ cell: Cell, column: Int, row: Int) {
    guard (0..<size.rows).contains(row), column >= 0, column + cell.width <= size.columns,
      cell.width >= 1
    else { return }
    let start = row * size.columns
    blankHalves(column: column, rowStart: start)
    if cell.width == 2 { blankHalves(column: column + 1, rowStart: start) }
    var cell = cell
    // The ground belongs to the place and not to the writing.
    cell.style.isRaised = cell.style.isRaised || cells[start + column].style.isRaised
    cells[start + column] = cell
    if cell.width == 2 {
      cells[start + column + 1] = Cell(scalars: CellScalars([]), width: 0, style: cell.style)
    }
  }

  /// Puts printable ASCII characters from a column on, which most of what is drawn is. It mends
  /// what it cuts in half as `put` of one cell does, and leaves each place its ground.
  mutating func put(_ characters: ArraySlice<UInt8>, _ style: Style, column: Int, row: Int) {
    let first = max(column, 0)
    let hidden = column < 0 ? Int(clamping: column.magnitude) : 0
    let shown = characters.dropFirst(hidden).prefix(max(size.columns - first, 0))
    guard (0..<size.rows).contains(row), !shown.isEmpty else { return }
    let rowStart = row * size.columns
    blankHalves(column: first, rowStart: rowStart)
    blankHalves(column: first + shown.count - 1, rowStart: rowStart)
    cells.withUnsafeMutableBufferPointer { cells in
      for (byte, place) in zip(shown, (rowStart + first)...) {
        let isRaised = style.isRaised || cells[place].style.isRaised
        cells[place] = Cell(scalars: CellScalars(ascii: byte), style: style)
        cells[place].style.isRaised = isRaised
      }
    }
  }

  /// Changes the style of a rectangle's cells and leaves what they show.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for row in 0..<size.rows where (rect.row..<rect.endRow).contains(row) {
      for column in 0..<size.columns where (rect.column..<rect.endColumn).contains(column) {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  private mutating func blankHalves(column: Int, rowStart: Int) {
    let cell = cells[rowStart + column]
    if cell.width == 0, column > 0 {
      cells[rowStart + column - 1] = Cell(style: cells[rowStart + column - 1].style)
    } else if cell.width == 2, column + 1 < size.columns {
      cells[rowStart + column + 1] = Cell(style: cell.style)
    }
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
