package import AmendUI

/// Which weight and colours a style gets on a terminal; pairs of colours are made when first needed.
package struct Palette {
  /// Letters and their ground, by ncurses' numbers; nil is the terminal's own.
  package struct Pair: Hashable, Sendable {
    package let ink: ColorTable.Number
    package let ground: ColorTable.Number
  }

  /// How a style is written.
  package struct Appearance: Hashable, Sendable {
    package var weight: Weight
    package var pair: Pair
  }

  /// The numbers under which ncurses knows pairs, the first being 1; 0 is the terminal's own.
  private var numbers: [Pair: Int16] = [:]
  private var known: [Style: (weight: Weight, number: Int16)] = [:]
  private let theme: Theme
  private let table: ColorTable?
  private let pairCount: Int

  /// A palette of so many colours, 0 for none, and so many pairs, of which the first is the
  /// terminal's own. With fewer than eight colours the theme is monochrome.
  package init(theme: Theme, colorCount: Int, pairCount: Int) {
    self.theme = colorCount < 8 ? .monochrome : theme
    table = colorCount < 8 ? nil : ColorTable(count: colorCount)
    self.pairCount = min(pairCount, Int(Int16.max))
  }

  /// How many colours there are, 0 for none.
  var colorCount: Int { table?.count ?? 0 }

  /// How a style is written, with the number of its pair. A pair that is met for the first time is
  /// defined by `define`.
  package mutating func appearance(
    of style: Style, define: (_ number: Int16, _ pair: Pair) -> Void
  ) -> (weight: Weight, number: Int16) {
    if let appearance = known[style] { return appearance }
    let appearance = appearance(of: style)
    let numbered = (appearance.weight, number(of: appearance.pair, define: define))
    known[style] = numbered
    return numbered
  }

  /// How a style is written.
  package func appearance(of style: Style) -> Appearance {
    let appearance = appearance(of: theme.look(of: style))
    guard style.isFocused, appearance.pair.ground != nil else { return appearance }
    // With few colours the ground under the focus may be that of the page.
    var plain = Style(.text)
    plain.isRaised = style.isRaised
    let page = self.appearance(of: theme.look(of: plain))
    guard appearance.pair.ground == page.pair.ground else { return appearance }
    return Appearance(weight: appearance.weight.union(.reverse), pair: page.pair)
  }

  private func appearance(of look: Look) -> Appearance {
    guard let table else {
      return Appearance(weight: look.weight, pair: Pair(ink: nil, ground: nil))
    }
    var weight = look.weight
    if case .ansi(8...) = look.ink, table.count < 16 { weight.insert(.bold) }
    let ground = table.ground(look.ground)
    return Appearance(
      weight: weight, pair: Pair(ink: table.ink(look.ink, on: ground), ground: ground))
  }

  private mutating func number(of pair: Pair, define: (Int16, Pair) -> Void) -> Int16 {
    if pair == Pair(ink: nil, ground: nil) { return 0 }
    if let number = numbers[pair] { return number }
    guard numbers.count + 1 < pairCount else { return 0 }
    let number = Int16(numbers.count + 1)
    numbers[pair] = number
    define(number, pair)
    return number
  }
}
