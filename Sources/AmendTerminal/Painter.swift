import AmendUI
import CNcurses

/// Hands what changed between two frames to ncurses, which sends what the terminal lacks.
@MainActor struct Painter {
  private let characters: CharacterSet
  private var palette: Palette
  private var last: Frame?
  private var isCursorVisible = true

  init(characters: CharacterSet, palette: Palette) {
    self.characters = characters
    self.palette = palette
  }

  /// A frame in which fewer cells change is not seen half written.
  private static let fewestCellsHeldBack = 400

  /// Writes what differs from the last frame; nothing when nothing does. `send` is to draw, and to
  /// have it appear at once where it is so large that it would be seen half written.
  mutating func paint(
    _ frame: Frame, send: (_ isLarge: Bool, _ draw: () -> Void) -> Void
  ) {
    let runs = GridDiff(from: last?.grid, to: frame.grid).runs
    guard !runs.isEmpty || last == nil || frame.cursor != last?.cursor else { return }
    for run in runs { write(run, of: frame.grid) }
    let cellCount = runs.reduce(0) { $0 + $1.columns.count }
    send(cellCount >= Painter.fewestCellsHeldBack) {
      place(frame.cursor)
      refresh()
    }
    last = frame
  }

  /// Paints by another palette from the next frame on.
  mutating func use(_ palette: Palette) {
    self.palette = palette
    last = nil
  }

  /// Forgets what the terminal shows, so that the next frame is written whole.
  mutating func invalidate() {
    last = nil
    clearok(amend_window(), true)
  }

  private mutating func place(_ cursor: Point?) {
    if (cursor != nil) != isCursorVisible {
      isCursorVisible.toggle()
      curs_set(isCursorVisible ? 1 : 0)
    }
    if let cursor { move(Int32(clamping: cursor.row), Int32(clamping: cursor.column)) }
  }

  private mutating func write(_ run: GridDiff.Run, of grid: Grid) {
    var cells: [cchar_t] = []
    cells.reserveCapacity(run.columns.count)
    let row = grid.row(run.row).dropFirst(run.columns.lowerBound).prefix(run.columns.count)
    // Neighbours mostly look alike.
    var known: (style: Style, appearance: Appearance)?
    for cell in row where cell.width > 0 {
      let appearance =
        if let known, known.style == cell.style { known.appearance } else {
          appearance(of: cell.style)
        }
      known = (cell.style, appearance)
      append(cell, appearance, to: &cells)
    }
    mvadd_wchnstr(
      Int32(clamping: run.row), Int32(clamping: run.columns.lowerBound), cells,
      Int32(clamping: cells.count))
  }

  private mutating func appearance(of style: Style) -> Appearance {
    palette.appearance(of: style) { number, pair in
      init_extended_pair(
        Int32(number), Int32(clamping: pair.ink ?? -1), Int32(clamping: pair.ground ?? -1))
    }
  }

  private func append(_ cell: Cell, _ appearance: Appearance, to cells: inout [cchar_t]) {
    switch characters {
    case .unicode: cells.append(cchar_t(cell.scalars, appearance))
    case .ascii: for scalar in cell.ascii { cells.append(cchar_t([scalar], appearance)) }
    }
  }
}

extension cchar_t {
  /// One base and its combining marks; `?` for what ncurses does not take.
  fileprivate init(_ scalars: some Collection<Unicode.Scalar>, _ appearance: Appearance) {
    self.init()
    let attributes = appearance.weight.attributes
    let isTaken = withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: scalars.count + 1) {
      for (place, scalar) in scalars.enumerated() {
        $0.initializeElement(at: place, to: wchar_t(truncatingIfNeeded: scalar.value))
      }
      $0.initializeElement(at: scalars.count, to: 0)
      return setcchar(&self, $0.baseAddress, attributes, appearance.number, nil) != ERR
    }
    guard !isTaken else { return }
    setcchar(&self, [wchar_t(UInt8(ascii: "?")), 0], attributes, appearance.number, nil)
  }
}

/// How the cells of a style are written.
private typealias Appearance = (weight: Weight, number: Int16)

extension Weight {
  fileprivate var attributes: attr_t {
    var attributes: attr_t = 0
    if contains(.bold) { attributes |= AMEND_BOLD }
    if contains(.dim) { attributes |= AMEND_DIM }
    if contains(.underline) { attributes |= AMEND_UNDERLINE }
    if contains(.reverse) { attributes |= AMEND_REVERSE }
    return attributes
  }
}
