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

  private static func time(_ text: some StringProtocol) -> (Int, String)? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, let clock = halves.first else { return nil }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 && $0.isDigits }),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      let second = parts.count == 3 ? Int(parts[2]) : 0,
      hour < 24, minute < 60, second < 60
    else { return nil }
    let fraction = halves.count == 2 ? String(halves[1]) : ""
    guard halves.count == 1 || (parts.count == 3 && !fraction.isEmpty && fraction.isDigits) else {
      return nil
    }
    return (hour * 3600 + minute * 60 + second, fraction)
  }

  private static func offset(_ text: some StringProtocol) -> Int? {
    if text == "Z" || text == "z" { return 0 }
    guard let digits = offsetDigits(text.dropFirst()),
      let hours = Int(digits.prefix(2)), let minutes = Int(digits.dropFirst(2)),
      hours < 24, minutes < 60
    else { return nil }
    return (text.first == "-" ? -1 : 1) * (hours * 60 + minutes)
  }
}

extension Moment {
  /// The four digits of `+02:00`, `+0200` and `+02`, the forms of ISO 8601.
  private static func offsetDigits(_ text: some StringProtocol) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.allSatisfy(\.isDigits) else { return nil }
    switch parts.map(\.utf8.count) {
    case [2, 2], [4]: return parts.joined()
    case [2]: return parts.joined() + "00"
    default: return nil
    }
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

extension StringProtocol {
  /// Whether all of it is ASCII digits; true of the empty text.
  package var isDigits: Bool {
    utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }
  }
}
