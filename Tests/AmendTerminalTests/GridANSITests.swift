import AmendCore
import AmendTerminal
import AmendUI
import Testing

struct GridANSITests {
  private var grid: Grid {
    var grid = Grid(Size(columns: 6, rows: 1))
    grid.write("a", Style(.error), column: 0, row: 0, columns: 1)
    grid.write("●日", .text, column: 1, row: 0, columns: 3)
    return grid
  }

  @Test func `a row is its text between the sequences of its styles`() {
    #expect(
      grid.lines(in: .terminal, colorCount: 16, .unicode)
        == ["\u{1B}[0;1;31ma\u{1B}[0m●日  \u{1B}[0m"])
  }

  @Test func `without colours the weights are left`() {
    #expect(
      grid.lines(in: .terminal, colorCount: 0, .ascii)
        == ["\u{1B}[0;1;4ma\u{1B}[0m*??  \u{1B}[0m"])
  }

  @Test(arguments: [
    (1 << 24, "38;2;30;144;255"), (256, "38;5;33"), (16, "94"), (8, "36"),
  ])
  func `a colour is written as the terminal takes it`(count: Int, expected: String) {
    let theme = Theme(name: "test", looks: [.error: Look(.rgb(RGB(0x1E90FF)))])
    #expect(grid.lines(in: theme, colorCount: count, .unicode)[0].contains("[0;\(expected)ma"))
  }
}
