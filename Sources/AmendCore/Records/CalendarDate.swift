/// A day of the proleptic Gregorian calendar, which never meets a time zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 0 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, 1 to 31.
  package let day: Int

  /// Takes a day that exists; nil for the 30th of February and the like.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Takes `YYYY-MM-DD` (ISO 8601), and nothing else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = bytes[..<4].number, let month = bytes[5..<7].number, let day = bytes[8...].number
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that lies so many days after 1970-01-01; clamped to the years 0 to 9999.
  package init(daysSinceEpoch days: Int) {
    let earliest = -719_528
    let latest = 2_932_896
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let shifted = min(max(days, earliest), latest) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days since 1970-01-01, negative before it.
  package var daysSinceEpoch: Int {
    // The same source, days_from_civil.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week: 1 is Monday, 7 is Sunday (ISO 8601).
  package var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1 }

  /// The day so many days later, or earlier where negative.
  package func adding(days: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: daysSinceEpoch + min(max(days, -4_000_000), 4_000_000))
  }

  /// The same day so many months later; the month's last day where it has no such day.
  package func adding(months: Int) -> CalendarDate {
    let total = year * 12 + month - 1 + min(max(months, -200_000), 200_000)
    let clamped = min(max(total, 0), 9999 * 12 + 11)
    let (year, month) = (clamped / 12, clamped % 12 + 1)
    let last = CalendarDate.length(ofMonth: month, year: year)
    return CalendarDate(year: year, month: month, day: min(day, last)) ?? self
  }

  /// The number of days in a month, 28 to 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension Int {
  /// The number in decimal with zeros before it, at least that many digits.
  package func padded(to digitCount: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, digitCount - digits.count)) + digits
  }
}
