/// A colour as a theme names it.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// One of the 16 colours that every terminal lets its user choose: 0 to 7, and 8 to 15 bright.
  case ansi(UInt8)
}

/// How much a text weighs; what is left of a theme on a terminal without colours.
package struct Weight: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Weight(rawValue: 1)
  package static let dim = Weight(rawValue: 2)
  package static let underline = Weight(rawValue: 4)
  package static let reverse = Weight(rawValue: 8)
}

/// How a style appears: the colour of its letters, on the terminal's own ground, and their weight.
package struct Look: Hashable, Sendable {
  package var color: Color
  package var weight: Weight

  package init(_ color: Color = .terminal, _ weight: Weight = []) {
    self.color = color
    self.weight = weight
  }
}
