import AmendCore
import Glibc

/// Tells the time, so that tests can hold it still.
package struct Clock: Sendable {
  /// The seconds since 1970-01-01T00:00:00Z.
  package let secondsSinceEpoch: @Sendable () -> Int

  package init(_ secondsSinceEpoch: @escaping @Sendable () -> Int) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// The machine's own clock.
  package static let system = Clock { Int(time(nil)) }

  /// The time as the API writes it, `2025-06-01T10:00:00+00:00`; such texts sort by time.
  package var now: String { Clock.timestamp(secondsSinceEpoch()) }

  /// A time as the API writes it.
  package static func timestamp(_ secondsSinceEpoch: Int) -> String {
    let seconds = max(secondsSinceEpoch, 0)
    let date = CalendarDate(daysSinceEpoch: seconds / 86_400)
    return Moment(date: date, secondOfDay: seconds % 86_400, offsetMinutes: 0).description
  }
}
