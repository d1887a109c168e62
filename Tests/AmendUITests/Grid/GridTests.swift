import AmendTestSupport
import AmendUI
import Testing

@Suite struct GridTests {
  @Test func `a grid without cells takes every writing`() {
    var grid = Grid(Size(columns: 0, rows: 0))
    grid.put(Cell(glyph: "a"), column: 0, row: 0)
    grid.fill(Rect(column: -5, row: -5, columns: 10, rows: 10), .text)
    grid.restyle(Rect(column: 0, row: 0, columns: 3, rows: 3)) { $0.isFocused = true }
    grid.write("text", .text, column: 0, row: 0, columns: 10)
    #expect(grid == Grid(Size(columns: 0, rows: 0)))
  }

  @Test func `a negative size is none`() {
    #expect(Size(columns: -1, rows: -1) == Size(columns: 0, rows: 0))
    #expect(Rect(column: 0, row: 0, columns: -1, rows: 2).isEmpty)
  }

  @Test func `writing over the first half of a wide character blanks the second`() {
    #expect(row(of: 4) { $0.put(Cell(glyph: "a"), column: 0, row: 0) } == ["a", " ", "本", ""])
  }

  @Test func `writing over the second half of a wide character blanks the first`() {
    #expect(row(of: 4) { $0.put(Cell(glyph: "a"), column: 1, row: 0) } == [" ", "a", "本", ""])
  }

  @Test func `a wide character over two halves blanks both neighbours`() {
    let wide = Cell(glyph: "語", width: 2)
    #expect(row(of: 4) { $0.put(wide, column: 1, row: 0) } == [" ", "語", "", " "])
  }

  @Test func `a wide character does not hang over the edge`() {
    let wide = Cell(glyph: "語", width: 2)
    #expect(row(of: 4) { $0.put(wide, column: 3, row: 0) } == ["日", "", "本", ""])
    #expect(row(of: 4) { $0.put(wide, column: -1, row: 0) } == ["日", "", "本", ""])
  }

  @Test(arguments: 0..<20)
  func `every row always has as many columns as the grid`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var grid = Grid(Size(columns: 9, rows: 3))
    for _ in 0..<300 {
      let (column, row) = (Int(random.next() % 14) - 3, Int(random.next() % 7) - 2)
      let columns = Int(random.next() % 12) - 1
      if random.next() % 5 == 0 {
        grid.fill(Rect(column: column, row: row, columns: columns, rows: 1), .text)
      } else {
        grid.write(random.text(upTo: 6), .text, column: column, row: row, columns: columns)
      }
      #expect(Frame(grid: grid).flaw(in: grid.size) == nil)
    }
  }

  /// A row of two wide characters after a change.
  private func row(of columns: Int, _ change: (inout Grid) -> Void) -> [String] {
    var grid = Grid(Size(columns: columns, rows: 1))
    grid.write("日本", .text, column: 0, row: 0, columns: columns)
    change(&grid)
    return grid.row(0).map(\.glyph)
  }
}
