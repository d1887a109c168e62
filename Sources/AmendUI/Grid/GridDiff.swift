/// What differs between two grids, as runs of cells in rows from the top left.
package struct GridDiff: Hashable, Sendable {
  /// Neighbouring cells of one row that changed.
  package struct Run: Hashable, Sendable {
    package let row: Int
    package let columns: Range<Int>

    package init(row: Int, columns: Range<Int>) {
      self.row = row
      self.columns = columns
    }
  }

  package let runs: [Run]

  /// Compares; without an old grid, or with one of another size, everything changed.
  package init(from old: Grid?, to new: Grid) {
    guard let old, old.size == new.size else {
      let columns = 0..<new.size.columns
      runs = columns.isEmpty ? [] : (0..<new.size.rows).map { Run(row: $0, columns: columns) }
      return
    }
    // Most are one row that both grids share, which is seen at once.
    runs = Grid.differingRows(old, new).flatMap { Self.runs(in: $0, from: old, to: new) }
  }

  private static func runs(in row: Int, from old: Grid, to new: Grid) -> [Run] {
    let (oldCells, newCells) = (old.row(row), new.row(row))
    let (old, new) = (oldCells.span, newCells.span)
    var runs: [Run] = []
    var start: Int?
    for column in new.indices {
      if old[column] != new[column] {
        // A wide character is written from its first cell on.
        start = start ?? (new[column].width == 0 ? max(column - 1, 0) : column)
      } else if let begun = start, new[column].width != 0 {
        runs.append(Run(row: row, columns: begun..<column))
        start = nil
      }
    }
    if let start { runs.append(Run(row: row, columns: start..<new.count)) }
    return runs
  }
}
