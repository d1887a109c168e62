package import AmendUI

extension Grid {
  /// The rows as text with the control sequences (ECMA-48, SGR) that show them, for a terminal that
  /// is written to line by line.
  package func lines(in theme: Theme, colorCount: Int, _ characters: CharacterSet) -> [String] {
    let palette = Palette(theme: theme, colorCount: colorCount, pairCount: 0)
    var known: [Style: String] = [:]
    return (0..<size.rows).map { row in
      var line = ""
      var style: Style?
      for cell in self.row(row) where cell.width > 0 {
        if cell.style != style {
          let sequence = known[cell.style] ?? palette.sequence(of: cell.style)
          known[cell.style] = sequence
          line += sequence
          style = cell.style
        }
        line += characters == .unicode ? cell.glyph : String(String.UnicodeScalarView(cell.ascii))
      }
      return line + "\u{1B}[0m"
    }
  }
}

extension Palette {
  /// The control sequence that writes in a style from now on.
  fileprivate func sequence(of style: Style) -> String {
    let appearance = appearance(of: style)
    var parameters = ["0"]
    let weights: [(Weight, String)] = [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7"),
    ]
    parameters += weights.filter { appearance.weight.contains($0.0) }.map(\.1)
    if let ink = appearance.pair.ink { parameters += color(ink, plain: 30, bright: 90) }
    if let ground = appearance.pair.ground { parameters += color(ground, plain: 40, bright: 100) }
    return "\u{1B}[\(parameters.joined(separator: ";"))m"
  }

  private func color(_ number: Int, plain: Int, bright: Int) -> [String] {
    switch number {
    case ..<8: ["\(plain + number)"]
    case ..<16: ["\(bright + number - 8)"]
    case ..<256 where colorCount < ColorTable.directCount: ["\(plain + 8)", "5", "\(number)"]
    default:
      ["\(plain + 8)", "2", "\(number >> 16)", "\(number >> 8 & 0xFF)", "\(number & 0xFF)"]
    }
  }
}
