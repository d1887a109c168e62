import AmendCore
import Glibc

extension ParseContext {
  /// What a person at this machine means by `today`, by `now` and by a time of day, in the second
  /// since 1970.
  init(now seconds: time_t) {
    let parts = tm(secondsSinceEpoch: seconds)
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    self.init(
      today: date ?? CalendarDate(daysSinceEpoch: seconds / 86_400),
      minuteOfDay: Int(parts.tm_hour * 60 + parts.tm_min), zone: .machine)
  }
}

extension Moment {
  /// The same moment as the clock of this machine shows it.
  var local: Moment {
    let seconds = secondsSinceEpoch
    return Moment(
      secondsSinceEpoch: seconds,
      offsetMinutes: tm(secondsSinceEpoch: time_t(seconds)).tm_gmtoff / 60)
  }

  /// Its minute by the clock of this machine: `2026-11-24 10:51`.
  var localText: String { "\(local.date) \(local.clock.prefix(5))" }
}

extension tm {
  /// What the clock of this machine shows in that second.
  fileprivate init(secondsSinceEpoch seconds: time_t) {
    self.init()
    var seconds = seconds
    localtime_r(&seconds, &self)
  }
}
