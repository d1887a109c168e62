extension Tint {
  /// The tint of a colour's name, as the API's schemas have them: a name by meaning such as
  /// `success`, a name of CSS, or `#rrggbb`; neutral for any other.
  package init(named name: String) {
    let name = name.lowercased()
    self = Tint.names[name] ?? Tint(hexadecimal: name) ?? .neutral
  }

  private static let names: [String: Tint] = {
    let groups: [(Tint, String)] = [
      (.neutral, "secondary neutral default light dark gray grey silver black white slate zinc"),
      (.red, "danger error red crimson maroon firebrick tomato pink rose"),
      (.orange, "orange darkorange coral salmon brown amber"),
      (.yellow, "warning yellow gold khaki beige"),
      (.green, "success green lime olive emerald forestgreen seagreen"),
      (.cyan, "info cyan aqua teal turquoise sky skyblue"),
      (.blue, "primary blue navy royalblue steelblue indigo"),
      (.purple, "purple violet magenta fuchsia lavender orchid plum"),
    ]
    let pairs = groups.flatMap { tint, names in
      names.split(separator: " ").map { (String($0), tint) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  private init?(hexadecimal text: String) {
    guard text.utf8.count == 7, text.first == "#", text.dropFirst().allSatisfy(\.isHexDigit),
      let number = Int(text.dropFirst(), radix: 16)
    else { return nil }
    self = Tint(red: number >> 16 & 0xFF, green: number >> 8 & 0xFF, blue: number & 0xFF)
  }

  /// The tint of the hue; neutral where there is hardly any colour (HSV: chroma, then hue).
  private init(red: Int, green: Int, blue: Int) {
    let (highest, lowest) = (max(red, green, blue), min(red, green, blue))
    let chroma = highest - lowest
    guard chroma * 5 > highest, highest > 32 else {
      self = .neutral
      return
    }
    let hue =
      switch highest {
      case red: (60 * (green - blue) / chroma + 360) % 360
      case green: 60 * (blue - red) / chroma + 120
      default: 60 * (red - green) / chroma + 240
      }
    self = Tint(hue: hue)
  }

  /// The tint of a hue in degrees, from 0 (red) over 120 (green) to 359.
  private init(hue: Int) {
    self =
      switch hue {
      case 16..<44: .orange
      case 44..<70: .yellow
      case 70..<165: .green
      case 165..<200: .cyan
      case 200..<255: .blue
      case 255..<320: .purple
      default: .red
      }
  }
}
