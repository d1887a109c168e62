package import AmendCore
package import AmendUI

/// The colours that a terminal has, and which of them is most like a colour that it lacks.
///
/// The colours of xterm are taken for those of any terminal. Of 256 only those from 16 on are used,
/// because the others are the user's to choose.
package struct ColorTable: Sendable {
  /// A colour as ncurses counts it; nil is the terminal's own foreground or background.
  package typealias Number = Int?

  /// How many colours there are: 8, 16, 256 or 16,777,216.
  package let count: Int
  private let candidates: [Candidate]

  private struct Candidate: Sendable {
    let number: Int
    let color: RGB
    let perceived: OKLab
  }

  /// The table of so many colours; of a number between those named, the lower one holds.
  package init(count: Int) {
    self.count =
      count >= ColorTable.directCount
      ? ColorTable.directCount : [256, 16].first { count >= $0 } ?? 8
    let numbers = self.count == 256 ? 16..<256 : 0..<min(self.count, 16)
    candidates =
      self.count == ColorTable.directCount
      ? []
      : numbers.map { number in
        let color = ColorTable.color(number)
        return Candidate(number: number, color: color, perceived: OKLab(color))
      }
  }

  /// How many colours a terminal has that takes any (direct, or "true", colour).
  package static let directCount = 1 << 24

  /// The number of a ground: one on which letters of some colour can be read.
  package func ground(_ color: Color) -> Number {
    number(of: color) { ground in
      count == 256
        || candidates.contains { $0.color.contrast(with: ground) >= RGB.leastContrast }
    }
  }

  /// The number of the letters' colour on a ground: one that can be read there, if there is any.
  package func ink(_ color: Color, on ground: Number) -> Number {
    guard let ground, count != ColorTable.directCount else {
      return number(of: color) { _ in true }
    }
    let page = ColorTable.color(ground)
    return number(of: color) { $0.contrast(with: page) >= RGB.leastContrast }
  }

  private func number(of color: Color, where isUsable: (RGB) -> Bool) -> Number {
    switch color {
    case .terminal: nil
    // Eight colours have their bright ones in bold.
    case .ansi(let number): Int(number) % (count < 16 ? 8 : 16)
    case .rgb(let color) where count == ColorTable.directCount:
      // The lowest numbers are the 16 colours; nobody sees that this black is not quite black.
      color.number < 16 ? 1 << 16 : Int(color.number)
    case .rgb(let color): nearest(to: color, where: isUsable)
    }
  }

  private func nearest(to color: RGB, where isUsable: (RGB) -> Bool) -> Number {
    let wanted = OKLab(color)
    var nearest: (number: Int, distance: Double)?
    for candidate in candidates {
      let distance = candidate.perceived.squaredDistance(to: wanted)
      // What is farther than the nearest one need not be asked about.
      guard distance < nearest?.distance ?? .infinity, isUsable(candidate.color) else { continue }
      nearest = (candidate.number, distance)
    }
    return nearest?.number
  }

  /// The colour of a number below 256: 16 named ones, a cube of six steps a channel, and greys
  /// (xterm's `256colres.h`).
  package static func color(_ number: Int) -> RGB {
    switch number {
    case ..<16: RGB(named[max(number, 0)])
    case 16..<232:
      RGB(red: step(number, 36), green: step(number, 6), blue: step(number, 1))
    default:
      RGB(UInt32(8 + 10 * min(number - 232, 23)) * 0x010101)
    }
  }

  private static func step(_ number: Int, _ weight: Int) -> UInt8 {
    let level = (number - 16) / weight % 6
    return level == 0 ? 0 : UInt8(55 + 40 * level)
  }

  private static let named: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
