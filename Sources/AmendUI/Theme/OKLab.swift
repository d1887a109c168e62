package import AmendCore
import Glibc

/// A colour by how it is seen: equal distances look equally different (Björn Ottosson, "A perceptual
/// color space for image processing", 2020).
package struct OKLab: Hashable, Sendable {
  /// From 0, black, to 1, white.
  package var lightness: Double
  /// From green to red, about -0.4 to 0.4.
  package var a: Double
  /// From blue to yellow, about -0.4 to 0.4.
  package var b: Double

  package init(_ color: RGB) {
    let (red, green, blue) = color.linear
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The colour; what no screen can show is cut off, channel by channel.
  package var rgb: RGB {
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return RGB(
      linearRed: 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      green: -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      blue: -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
  }

  /// The square of the distance between two colours.
  package func squaredDistance(to other: OKLab) -> Double {
    square(lightness - other.lightness) + square(a - other.a) + square(b - other.b)
  }
}

private func square(_ number: Double) -> Double { number * number }

private func cube(_ number: Double) -> Double { number * number * number }

extension RGB {
  /// The amounts of light, 0 to 1 (IEC 61966-2-1).
  var linear: (red: Double, green: Double, blue: Double) {
    (RGB.light(of: red), RGB.light(of: green), RGB.light(of: blue))
  }

  /// The colour of these amounts of light; what is below 0 or above 1 is cut off.
  fileprivate init(linearRed red: Double, green: Double, blue: Double) {
    self.init(
      red: RGB.channel(of: red), green: RGB.channel(of: green), blue: RGB.channel(of: blue))
  }

  private static func light(of channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func channel(of light: Double) -> UInt8 {
    let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8(min(max(value * 255, 0), 255).rounded())
  }
}
