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

  /// Writes what differs from the last frame; nothing when nothing does. What `holdBack` draws appears
  /// at once; it is asked where a half-written frame would be seen.
  mutating func paint(_ frame: Frame, holdBack: (() -> Void) -> Void) {
    let runs = GridDiff(from: last?.grid, to: frame.grid).runs
    guard !runs.isEmpty || last == nil || frame.cursor != last?.cursor else { return }
    for run in runs { write(run, of: frame.grid) }
    place(frame.cursor)
    if runs.reduce(0, { $0 + $1.columns.count }) < Painter.fewestCellsHeldBack {
      refresh()
    } else {
      holdBack { refresh() }
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
    let row = grid.row(run.row).dropFirst(run.columns.lowerBound).prefix(run.columns.count)
    for cell in row where cell.width > 0 { append(cell, to: &cells) }
    mvadd_wchnstr(
      Int32(clamping: run.row), Int32(clamping: run.columns.lowerBound), cells,
      Int32(clamping: cells.count))
  }

  private mutating func append(_ cell: Cell, to cells: inout [cchar_t]) {
    let appearance = palette.appearance(of: cell.style) { number, pair in
      init_extended_pair(
        Int32(number), Int32(clamping: pair.ink ?? -1), Int32(clamping: pair.ground ?? -1))
    }
    switch characters {
    case .unicode: cells.append(cchar_t(Array(cell.glyph.unicodeScalars), appearance))
    case .ascii: cells += cell.ascii.map { cchar_t([$0], appearance) }
    }
  }
}

extension cchar_t {
  /// One base and its combining marks; `?` for what ncurses does not take.
  fileprivate init(_ scalars: [Unicode.Scalar], _ appearance: (weight: Weight, number: Int16)) {
    self.init()
    let text = scalars.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
    let attributes = appearance.weight.attributes
    if setcchar(&self, text, attributes, appearance.number, nil) == ERR {
      setcchar(&self, [wchar_t(UInt8(ascii: "?")), 0], attributes, appearance.number, nil)
    }
  }
}

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
