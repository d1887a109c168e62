/// A date and time of day with the offset it came with; never moved to another zone.
///
/// Two moments are equal when day, time and offset are: `…T10:00:00Z` and `…T10:00:00+00:00` are.
package struct Moment: Hashable, Sendable {
  /// The day, in the moment's own offset.
  package let date: CalendarDate
  /// Seconds since midnight, 0 to 86,399.
  package let secondOfDay: Int
  /// The digits behind the second's point, without trailing zeros.
  package let fraction: String
  /// Minutes east of UTC, -1439 to 1439.
  package let offsetMinutes: Int

  package init(date: CalendarDate, secondOfDay: Int, fraction: String = "", offsetMinutes: Int) {
    self.date = date
    self.secondOfDay = min(max(secondOfDay, 0), 86_399)
    var fraction = fraction
    while fraction.last == "0" { fraction.removeLast() }
    self.fraction = fraction
    self.offsetMinutes = min(max(offsetMinutes, -1439), 1439)
  }

  /// Takes ISO 8601 with an offset, `2025-06-01T10:00:00+00:00` or `…T10:00:00.000000Z`; a space
  /// may stand for the `T`, and the seconds may be missing. Where the offset is missing,
  /// `defaultOffsetMinutes` is taken, or the text refused when that is nil.
  package init?(_ text: some StringProtocol, defaultOffsetMinutes: Int? = nil) {
    guard let separator = text.utf8.firstIndex(where: "Tt ".utf8.contains),
      let date = CalendarDate(text[..<separator])
    else { return nil }
    let rest = text[text.utf8.index(after: separator)...]
    let zoneStart = rest.utf8.firstIndex(where: "Zz+-".utf8.contains) ?? rest.endIndex
    guard
      let offset = zoneStart == rest.endIndex
        ? defaultOffsetMinutes : Moment.offset(rest[zoneStart...]),
      let (second, fraction) = Moment.time(rest[..<zoneStart])
    else { return nil }
    self.init(date: date, secondOfDay: second, fraction: fraction, offsetMinutes: offset)
  }

  /// `HH:MM`, `HH:MM:SS` and `HH:MM:SS.` with digits behind it.
  private static func time(_ text: some StringProtocol) -> (Int, String)? {
    let bytes = Array(text.utf8)
    let hasSeconds = bytes.count > 5
    let fraction = bytes.dropFirst(9)
    let hasFraction =
      bytes.count > 9 && bytes[8] == UInt8(ascii: ".") && fraction.allSatisfy(\.isDigit)
    guard [5, 8].contains(bytes.count) || hasFraction, bytes[2] == UInt8(ascii: ":"),
      !hasSeconds || bytes[5] == UInt8(ascii: ":"), let hour = bytes[..<2].number,
      let minute = bytes[3..<5].number, let second = hasSeconds ? bytes[6..<8].number : 0,
      hour < 24, minute < 60, second < 60
    else { return nil }
    return (hour * 3600 + minute * 60 + second, String(decoding: fraction, as: UTF8.self))
  }

  /// `Z`, and the forms `+02:00`, `+0200` and `+02` of ISO 8601.
  private static func offset(_ text: some StringProtocol) -> Int? {
    var digits = Array(text.utf8)
    let sign = digits.removeFirst()
    if "Zz".utf8.contains(sign) { return digits.isEmpty ? 0 : nil }
    if digits.count == 5, digits[2] == UInt8(ascii: ":") { digits.remove(at: 2) }
    guard digits.count == 2 || digits.count == 4, let hours = digits[..<2].number,
      let minutes = digits.count == 2 ? 0 : digits[2...].number, hours < 24, minutes < 60
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }
}

extension Moment: CustomStringConvertible {
  /// `2025-06-01T10:00:00+02:00`, the form that is written.
  package var description: String { "\(date)T\(clock)\(zone)" }

  /// The time of day, `10:00:00` or `10:00:00.25`.
  package var clock: String {
    let hour = (secondOfDay / 3600).padded(to: 2)
    let minute = (secondOfDay / 60 % 60).padded(to: 2)
    let second = (secondOfDay % 60).padded(to: 2)
    return "\(hour):\(minute):\(second)" + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// The offset, `+02:00`.
  package var zone: String {
    let size = abs(offsetMinutes)
    return (offsetMinutes < 0 ? "-" : "+")
      + "\((size / 60).padded(to: 2)):\((size % 60).padded(to: 2))"
  }
}
