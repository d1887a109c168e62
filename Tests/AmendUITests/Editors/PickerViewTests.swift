import AmendCore
import AmendTestSupport
import AmendUI
import Testing

@Suite struct PickerViewTests {
  @Test func `the query stands above the rows, with how many it leaves`() {
    let (grid, cursor) = draw(multiple(.options(["b"])), Size(columns: 32, rows: 4))
    #expect(
      grid.lines == [
        ">                   1 marked 3/3",
        "[x] Beta                        ",
        "[ ] Alpha                       ",
        "[ ] Gamma                       ",
      ])
    #expect(cursor == Point(column: 2, row: 0))
    #expect(grid[0, 1].style.isFocused && !grid[0, 2].style.isFocused)
  }

  @Test func `an option has its tint and its matched letters stand out`() {
    var picker = multiple(.null)
    picker.type("ga")
    let (grid, _) = draw(picker, Size(columns: 20, rows: 2))
    #expect(grid.lines[1] == "[ ] Gamma           ")
    #expect(grid.row(1).dropFirst(4).prefix(2).map(\.style.role) == [.match, .match])
  }

  @Test func `the tint of an option is seen`() {
    let (grid, _) = draw(multiple(.null), Size(columns: 20, rows: 4))
    #expect(grid[4, 1].style.role == .tint(.green))
    #expect(grid[4, 2].style.role == .value)
  }

  @Test func `what is missing says so`() {
    let (grid, _) = draw(multiple(.options(["gone"])), Size(columns: 32, rows: 2))
    #expect(grid.lines[1] == "[x] gone (no longer exists)     ")
  }

  @Test func `a single choice has round boxes`() {
    let picker = PickerEditor(
      options: Self.attribute, value: .option(.text("a")), isMultiple: false)
    let (grid, _) = draw(picker, Size(columns: 12, rows: 3))
    #expect(grid.lines.dropFirst() == ["(*) Alpha   ", "( ) Beta    "])
  }

  @Test func `a detail is matched as well`() {
    var picker = links()
    picker.add([Candidate(id: .record("1"), label: "Tom", detail: "t@hd.de")])
    picker.type("hd")
    let (grid, _) = draw(picker, Size(columns: 20, rows: 2))
    #expect(grid.lines[1] == "( ) Tom  t@hd.de    ")
    #expect(grid.row(1).map(\.style.role).indices(where: { $0 == .match }) == [11, 12])
  }

  @Test func `the last row says how far loading has come`() {
    var picker = links()
    #expect(draw(picker, Size(columns: 40, rows: 4)).grid.lines[3].hasPrefix("Loading…"))
    picker.receive([Candidate("1", nil)], total: 240, isLast: false)
    let partial = draw(picker, Size(columns: 40, rows: 4)).grid.lines[3]
    #expect(partial.hasPrefix("1 of 240 loaded, loading more…"))
    picker.loading = .failed("The service is unreachable.")
    let (grid, _) = draw(picker, Size(columns: 40, rows: 4))
    #expect(grid.lines[3].hasPrefix("The service is unreachable."))
    #expect(grid[0, 3].style.role == .error)
  }

  @Test func `where nothing matches it says so`() {
    var picker = multiple(.null)
    picker.type("zzz")
    let (grid, _) = draw(picker, Size(columns: 20, rows: 3))
    #expect(grid.lines[1].hasPrefix("Nothing matches."))
  }

  @Test func `the cursor's row is always in view`() {
    var picker = links()
    picker.receive((0..<100).map { Candidate(RecordID("\($0)"), nil) }, total: nil, isLast: true)
    for command in [Command.first, .pageDown, .down, .last, .pageUp, .up] {
      picker.perform(command)
      let (grid, _) = draw(picker, Size(columns: 20, rows: 6))
      let label = picker.current?.label ?? "none"
      #expect(grid.lines.contains { $0.hasPrefix("( ) \(label) ") })
    }
  }

  @Test(arguments: [0, 1, 2, 10, 40, 80], [0, 1, 2, 3, 10, 24])
  func `it is drawn in any room`(columns: Int, rows: Int) {
    var random = SeededGenerator(seed: 1)
    let size = Size(columns: columns, rows: rows)
    var picker = links()
    picker.add(
      (0..<30).map {
        Candidate(
          id: .record(RecordID("\($0)")), label: random.text(upTo: 20),
          detail: random.text(upTo: 20))
      })
    for text in ["", "a", "日"] {
      picker.type(text)
      let (_, cursor) = draw(picker, size)
      #expect((cursor == nil) == (columns == 0 || rows == 0))
      #expect(cursor.map { Rect(size).contains($0) } != false)
    }
  }

  private static let attribute = Attribute(
    slug: "tags", typeName: "multiselect",
    options: [
      Option(id: .text("a"), label: "Alpha", color: "success"),
      Option(id: .text("b"), label: "Beta"), Option(id: .text("c"), label: "Gamma"),
    ])

  private func multiple(_ value: Value) -> PickerEditor {
    PickerEditor(options: Self.attribute, value: value, isMultiple: true)
  }

  private func links() -> PickerEditor {
    PickerEditor(links: .records("suppliers"), value: .null, names: Names(), isMultiple: false)
  }

  private func draw(_ picker: PickerEditor, _ size: Size) -> (grid: Grid, cursor: Point?) {
    var grid = Grid(size)
    let cursor = picker.draw(into: &grid, rect: Rect(size))
    return (grid, cursor)
  }
}

extension Array {
  /// Where the elements are that satisfy a condition.
  fileprivate func indices(where isWanted: (Element) -> Bool) -> [Int] {
    indices.filter { isWanted(self[$0]) }
  }
}
