import AmendCore
import AmendHome
import Glibc

extension Moment {
  /// The minute as the clock of this machine shows it: `2026-11-24 10:51`.
  var localText: String {
    let seconds = secondsSinceEpoch
    let offset = ParseContext(now: time_t(seconds)).offsetMinutes
    let local = Moment(secondsSinceEpoch: seconds + Int64(offset * 60))
    return "\(local.date) \(local.clock.prefix(5))"
  }
}
