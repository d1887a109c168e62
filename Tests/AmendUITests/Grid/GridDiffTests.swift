import AmendUI
import Testing

struct GridDiffTests {
  @Test func `no bytes of a cell lie unused, by which rows that show the same would differ`() {
    #expect(MemoryLayout<Cell>.size == MemoryLayout<Cell>.stride)
    #expect(MemoryLayout<String>.size + 4 + MemoryLayout<Style>.size == MemoryLayout<Cell>.size)
  }

  private func grid(_ rows: String..., columns: Int = 10) -> Grid {
    var grid = Grid(Size(columns: columns, rows: rows.count))
    for (row, text) in rows.enumerated() {
      grid.write(text, .text, column: 0, row: row, columns: columns)
    }
    return grid
  }

  @Test func `equal grids differ in nothing`() {
    #expect(GridDiff(from: grid("abc"), to: grid("abc")).runs.isEmpty)
  }

  @Test func `without an old grid everything changed`() {
    let all = [GridDiff.Run(row: 0, columns: 0..<10), GridDiff.Run(row: 1, columns: 0..<10)]
    #expect(GridDiff(from: nil, to: grid("a", "b")).runs == all)
    #expect(GridDiff(from: grid("a"), to: grid("a", "b")).runs == all)
  }

  @Test func `each stretch of changed cells is a run`() {
    #expect(
      GridDiff(from: grid("abcdef", "same"), to: grid("aXXdeY", "same")).runs == [
        GridDiff.Run(row: 0, columns: 1..<3), GridDiff.Run(row: 0, columns: 5..<6),
      ])
  }

  @Test func `a change of style is a change`() {
    var styled = grid("abc")
    styled.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1)) { $0.isFocused = true }
    #expect(
      GridDiff(from: grid("abc"), to: styled).runs == [GridDiff.Run(row: 0, columns: 1..<2)])
  }

  @Test func `a wide character is never written by half`() {
    var styled = grid("a日b")
    styled.restyle(Rect(column: 2, row: 0, columns: 1, rows: 1)) { $0.isFocused = true }
    #expect(
      GridDiff(from: grid("a日b"), to: styled).runs == [GridDiff.Run(row: 0, columns: 1..<3)])
    #expect(
      GridDiff(from: grid("a本b"), to: grid("a日b")).runs == [GridDiff.Run(row: 0, columns: 1..<3)])
  }

  @Test func `a grid without cells has no runs`() {
    let nothing = Grid(Size(columns: 0, rows: 3))
    #expect(GridDiff(from: nil, to: nothing).runs.isEmpty)
    #expect(GridDiff(from: nothing, to: nothing).runs.isEmpty)
  }
}
