internal import Glibc

/// Where a time counts that is typed without an offset.
package enum Zone: Hashable, Sendable {
  /// Always so many minutes east of UTC.
  case fixed(minutes: Int)
  /// Where the machine is, with the summer times of that place (tzset(3)).
  case machine

  /// Minutes east of UTC there, on that day at that time of its clocks. Where the hour comes twice
  /// or not at all, the C library chooses.
  func offsetMinutes(on date: CalendarDate, secondOfDay: Int) -> Int {
    switch self {
    case .fixed(let minutes): return minutes
    case .machine:
      var parts = tm()
      parts.tm_year = Int32(date.year - 1900)
      parts.tm_mon = Int32(date.month - 1)
      parts.tm_mday = Int32(date.day)
      parts.tm_sec = Int32(secondOfDay)
      // Not known: it depends on the day.
      parts.tm_isdst = -1
      _ = mktime(&parts)
      return parts.tm_gmtoff / 60
    }
  }
}
