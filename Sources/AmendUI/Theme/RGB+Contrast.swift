package import AmendCore

extension RGB {
  package static let black = RGB(0)
  package static let white = RGB(0xFFFFFF)

  /// The contrast that text must have with its ground (WCAG 2.2, success criterion 1.4.3).
  package static let leastContrast = 4.5

  /// The relative luminance, 0 to 1 (WCAG 2.2).
  private var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The contrast of two colours, from 1 to 21 (WCAG 2.2).
  package func contrast(with other: RGB) -> Double {
    let (one, another) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, another) / min(one, another)
  }

  /// Whether white is easier to read on it than black.
  package var isDark: Bool { contrast(with: .white) > contrast(with: .black) }

  /// The colour itself where it can be read on that ground, else the nearest one of its hue that
  /// can: lighter on a dark ground, darker on a light one.
  package func legible(on ground: RGB) -> RGB {
    shifted(awayFrom: ground) { $0.contrast(with: ground) >= RGB.leastContrast }
  }

  /// The colour itself where its lightness differs enough from another's to be told from it as a
  /// ground, else the nearest one of its hue that does.
  func distinct(from other: RGB) -> RGB {
    let lightness = OKLab(other).lightness
    return shifted(awayFrom: other) { abs(OKLab($0).lightness - lightness) >= 0.1 }
  }

  private func shifted(awayFrom other: RGB, until isEnough: (RGB) -> Bool) -> RGB {
    if isEnough(self) { return self }
    let step = other.isDark ? 0.01 : -0.01
    var color = OKLab(self)
    while (0...1).contains(color.lightness) {
      color.lightness += step
      let shifted = color.rgb
      if isEnough(shifted) { return shifted }
    }
    return other.isDark ? .white : .black
  }
}
