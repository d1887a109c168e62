/// A decimal number that keeps the digits it was received with, however many.
///
/// Two numbers are equal when they mean the same: `1`, `1.0` and `10e-1` are equal, and none of
/// them is ever rewritten as another.
package struct Number: Sendable {
  /// The digits as received, in JSON's notation (RFC 8259, section 6).
  package let text: String
  private let canonical: Canonical

  /// Takes a number in JSON's notation; nil for anything else, `01` and `1.` among it.
  package init?(_ text: String) {
    guard let canonical = Canonical(parsing: text) else { return nil }
    self.text = text
    self.canonical = canonical
  }

  /// A whole number.
  package init(_ integer: Int64) {
    text = String(integer)
    canonical = Canonical(
      isNegative: integer < 0, digits: String(integer.magnitude), exponent: 0)
  }

  /// The number where it is whole and fits 64 bits, however it is written.
  package var int64: Int64? {
    guard canonical.exponent >= 0, canonical.digits.count + canonical.exponent <= 19 else {
      return nil
    }
    let zeros = String(repeating: "0", count: canonical.exponent)
    return Int64((canonical.isNegative ? "-" : "") + canonical.digits + zeros)
  }

  /// The digits before and behind the point, written out without an exponent; nil where that
  /// would take more than 64 of them.
  package var plain: (isNegative: Bool, whole: String, fraction: String)? {
    let isNegative = text.hasPrefix("-")
    guard text.contains(where: { "eE".contains($0) }) else {
      let parts = text.drop { $0 == "-" }.split(separator: ".")
      return (isNegative, String(parts.first ?? "0"), parts.count > 1 ? String(parts[1]) : "")
    }
    guard (-64...64).contains(canonical.exponent), canonical.digits.utf8.count <= 64 else {
      return nil
    }
    let missing = max(0, 1 - canonical.exponent - canonical.digits.utf8.count)
    let digits =
      String(repeating: "0", count: missing) + canonical.digits
      + String(repeating: "0", count: max(0, canonical.exponent))
    let decimals = max(0, -canonical.exponent)
    return (isNegative, String(digits.dropLast(decimals)), String(digits.suffix(decimals)))
  }

  /// A text that two numbers share exactly when they are equal.
  package var canonicalText: String {
    "\(canonical.isNegative ? "-" : "")\(canonical.digits)e\(canonical.exponent)"
  }

  /// Whether the number has no fraction, whatever its size.
  package var isWhole: Bool { canonical.exponent >= 0 }
}

extension Number: ExpressibleByIntegerLiteral {
  package init(integerLiteral integer: Int64) { self.init(integer) }
}

extension Number: Hashable, Comparable, CustomStringConvertible {
  package static func == (left: Number, right: Number) -> Bool { left.canonical == right.canonical }

  package func hash(into hasher: inout Hasher) { hasher.combine(canonical) }

  package static func < (left: Number, right: Number) -> Bool { left.canonical < right.canonical }

  package var description: String { text }
}

/// The one form that all spellings of a number share: no zero at either end of the digits.
private struct Canonical: Hashable, Sendable {
  var isNegative: Bool
  var digits: String
  var exponent: Int

  init(isNegative: Bool, digits: String, exponent: Int) {
    var significant = digits.drop { $0 == "0" }
    guard !significant.isEmpty else {
      (self.isNegative, self.digits, self.exponent) = (false, "0", 0)
      return
    }
    let count = significant.utf8.count
    while significant.last == "0" { significant.removeLast() }
    self.isNegative = isNegative
    self.digits = String(significant)
    self.exponent = exponent + count - significant.utf8.count
  }

  init?(parsing text: String) {
    var rest = text[...]
    func digits() -> Substring {
      let run = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(run.count)
      return run
    }
    func take(_ character: Character) -> Bool {
      guard rest.first == character else { return false }
      rest = rest.dropFirst()
      return true
    }
    let isNegative = take("-")
    let whole = digits()
    guard let first = whole.first, first != "0" || whole.count == 1 else { return nil }
    let hasFraction = take(".")
    let fraction = hasFraction ? digits() : ""
    guard fraction.isEmpty != hasFraction else { return nil }
    guard let exponent = take("e") || take("E") ? power() : 0, rest.isEmpty else { return nil }
    self.init(
      isNegative: isNegative, digits: String(whole) + String(fraction),
      exponent: exponent - fraction.count)

    func power() -> Int? {
      let isDown = take("-")
      if !isDown { _ = take("+") }
      guard let size = Int(digits()), size < 1 << 40 else { return nil }
      return isDown ? -size : size
    }
  }

  static func < (left: Canonical, right: Canonical) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let isSmaller = left.hasSmallerMagnitude(than: right)
    return left.isNegative ? left != right && !isSmaller : isSmaller
  }

  private func hasSmallerMagnitude(than other: Canonical) -> Bool {
    if digits == "0" || other.digits == "0" { return digits == "0" && other.digits != "0" }
    let place = digits.utf8.count + exponent
    let otherPlace = other.digits.utf8.count + other.exponent
    return place == otherPlace ? digits < other.digits : place < otherPlace
  }
}
