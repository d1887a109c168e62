package import AmendUI

/// Which weight and colour pair a style gets; pairs are made when first needed.
package struct Palette {
  /// What ncurses needs to know besides the text of a cell.
  package struct Appearance: Hashable, Sendable {
    package var weight: Weight
    package var pair: Int16

    package init(weight: Weight, pair: Int16) {
      self.weight = weight
      self.pair = pair
    }
  }

  private let theme: Theme
  private let colorCount: Int
  private let pairCount: Int
  private var pairs: [Int16: Int16] = [:]
  private var known: [Style: Appearance] = [:]

  /// A palette of so many colours, 0 for none, and so many pairs, of which the first is the
  /// terminal's own. With fewer than eight colours the theme is monochrome.
  package init(theme: Theme, colorCount: Int, pairCount: Int) {
    self.theme = colorCount < 8 ? .monochrome : theme
    self.colorCount = colorCount
    self.pairCount = pairCount
  }

  /// How a style is written. A colour that is met for the first time is defined by `define`, which
  /// gets a pair's number and a colour's.
  package mutating func appearance(
    of style: Style, define: (_ pair: Int16, _ color: Int16) -> Void
  ) -> Appearance {
    if let appearance = known[style] { return appearance }
    let look = theme.look(of: style)
    var appearance = Appearance(weight: look.weight, pair: 0)
    if case .ansi(let number) = look.color, colorCount >= 8 {
      // Eight colours have their bright ones in bold.
      if number >= 8, colorCount < 16 { appearance.weight.insert(.bold) }
      let color = Int16(colorCount < 16 ? number % 8 : number % 16)
      appearance.pair = pair(of: color, define: define)
    }
    known[style] = appearance
    return appearance
  }

  private mutating func pair(of color: Int16, define: (Int16, Int16) -> Void) -> Int16 {
    if let pair = pairs[color] { return pair }
    guard pairs.count + 1 < pairCount else { return 0 }
    let pair = Int16(pairs.count + 1)
    pairs[color] = pair
    define(pair, color)
    return pair
  }
}
