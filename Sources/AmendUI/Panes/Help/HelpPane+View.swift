extension HelpPane: ScrolledPane {
  /// Every line of help that the search leaves, wrapped to so many columns.
  package func lines(columns: Int) -> [[Segment]] {
    let words = (search?.text ?? "").lowercased().split(separator: " ")
    var lines = about.filter { $0.holds(words) }
      .flatMap { $0.wrapped(columns: max(columns, 1)) }.map { [Segment($0, .text)] }
    for mode in [place] + Mode.allCases.filter({ $0 != place }) {
      let bindings = (keymap.bindings[mode] ?? []).filter {
        !$0.keys.isEmpty && $0.words.holds(words)
      }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append([]) }
      lines.append([Segment(mode.title, .label, isStrong: true)])
      lines += bindings.map(line)
    }
    return lines.isEmpty ? [[Segment("Nothing in help says that.", .dim)]] : lines
  }

  private func line(of binding: Keymap.Binding) -> [Segment] {
    let titles = binding.keys.map(keymap.title).joined(separator: " ")
    let padding = String(repeating: " ", count: max(18 - titles.columnCount, 1))
    return [Segment("  \(titles)\(padding)", .key), Segment(binding.command.help, .text)]
  }

  /// Draws the search, where there is one, and the lines under it; returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard let search else { return drawLines(into: &grid, rect: rect) }
    let (line, rest) = rect.splitTop(1)
    let point = drawLines(into: &grid, rect: rest)
    let column = grid.write("/", Style(.key), column: line.column, row: line.row, columns: 1)
    let cursor = search.draw(
      into: &grid,
      rect: Rect(column: column, row: line.row, columns: line.endColumn - column, rows: 1),
      style: Style(.value))
    return isSearching ? cursor : point
  }
}

extension Keymap.Binding {
  /// What help finds it by.
  fileprivate var words: String {
    ([command.help, command.rawValue] + command.synonyms + keys.map(\.name) + keys.map(\.title))
      .joined(separator: " ")
  }
}

extension String {
  /// Whether every word stands in it, in any case.
  fileprivate func holds(_ words: [Substring]) -> Bool {
    let text = lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
