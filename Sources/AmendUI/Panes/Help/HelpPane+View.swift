extension HelpPane: ScrolledPane {
  /// Every line of help, wrapped to so many columns.
  package func lines(columns: Int) -> [[Segment]] {
    var lines = about.flatMap { $0.wrapped(columns: max(columns, 1)) }.map { [Segment($0, .text)] }
    let modes = [place] + Mode.allCases.filter { $0 != place }
    for mode in modes {
      if !lines.isEmpty { lines.append([]) }
      lines.append([Segment(mode.title, .label, isStrong: true)])
      for binding in keymap.bindings[mode] ?? [] where !binding.keys.isEmpty {
        let keys = binding.keys.map(\.title).joined(separator: " ")
        let padding = String(repeating: " ", count: max(18 - keys.columnCount, 1))
        lines.append([Segment("  \(keys)\(padding)", .key), Segment(binding.command.help, .text)])
      }
    }
    return lines
  }
}
