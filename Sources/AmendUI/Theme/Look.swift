package import AmendCore

/// A colour as a theme names it.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// One of the 16 colours that every terminal lets its user choose: 0 to 7, and 8 to 15 bright.
  case ansi(UInt8)
  /// That very colour, or the one most like it that the terminal has.
  case rgb(RGB)
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

/// How a style appears: the colour of its letters, what they stand on, and their weight.
package struct Look: Hashable, Sendable {
  package var ink: Color
  package var ground: Color
  package var weight: Weight

  package init(_ ink: Color = .terminal, on ground: Color = .terminal, _ weight: Weight = []) {
    self.ink = ink
    self.ground = ground
    self.weight = weight
  }
}
