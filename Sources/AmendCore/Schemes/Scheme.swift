/// A colour scheme by the base16 or base24 specification (github.com/tinted-theming/home).
package struct Scheme: Hashable, Sendable {
  /// Whether its ground is dark or light.
  package enum Variant: String, CaseIterable, Sendable {
    case dark, light
  }

  /// The name by which it is chosen, which is that of its file.
  package let name: String
  /// What its author calls it.
  package let title: String
  package let author: String?
  /// Whether its ground is dark or light; nil where its author does not say.
  package let variant: Variant?
  /// One for each slot, in their order.
  private let colors: [RGB]

  /// A scheme of these colours, which are asked for slot by slot.
  package init<Trouble: Error>(
    name: String, title: String, author: String?, variant: Variant?,
    color: (Slot) throws(Trouble) -> RGB
  ) throws(Trouble) {
    self.name = name
    self.title = title
    self.author = author
    self.variant = variant
    var colors: [RGB] = []
    for slot in Slot.allCases { colors.append(try color(slot)) }
    self.colors = colors
  }

  /// The colour of a slot.
  package subscript(slot: Slot) -> RGB { colors[slot.rawValue] }
}

extension Scheme {
  /// The places of a scheme; those from `base10` on are base24's.
  package enum Slot: Int, CaseIterable, Sendable {
    /// From the ground over raised grounds, a selection and faint text to plain and loud text.
    case base00, base01, base02, base03, base04, base05, base06, base07
    /// Red, orange, yellow, green, cyan, blue, purple, brown.
    case base08, base09, base0A, base0B, base0C, base0D, base0E, base0F
    /// Two grounds beyond `base00`.
    case base10, base11
    /// Bright red, yellow, green, cyan, blue, purple.
    case base12, base13, base14, base15, base16, base17

    /// The name in a scheme's file, `base0A`.
    package var name: String {
      let digits = String(rawValue, radix: 16, uppercase: true)
      return "base" + (digits.count < 2 ? "0" : "") + digits
    }

    /// The slot whose colour a base16 scheme has in place of this one of base24; nil for base16's
    /// own (heading "Fallback" of base24's styling guide).
    package var substitute: Slot? {
      switch self {
      case .base10, .base11: .base00
      case .base12: .base08
      case .base13: .base0A
      case .base14: .base0B
      case .base15: .base0C
      case .base16: .base0D
      case .base17: .base0E
      default: nil
      }
    }
  }
}
