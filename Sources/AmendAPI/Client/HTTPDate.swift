import AmendCore

/// A point in time as header fields write it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section
/// 5.6.7, the form that senders must use).
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The seconds since 1970; nil where the text is in another form.
  static func secondsSinceEpoch(_ text: String) -> Double? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[0].count == 4, parts[0].last == ",", parts[5] == "GMT",
      let month = months.firstIndex(of: String(parts[2])),
      let date = CalendarDate(
        "\(parts[3])-\((month + 1).padded(to: 2))-\(parts[1])"),
      let moment = Moment("\(date)T\(parts[4])Z")
    else { return nil }
    return Double(moment.date.daysSinceEpoch * 86_400 + moment.secondOfDay)
  }

  /// The seconds to wait that a `Retry-After` asks for, in seconds or as a date (section 10.2.3):
  /// 0 to a year. `now` is in seconds since 1970.
  static func wait(retryAfter field: String, now: Double) -> Double? {
    let seconds = field.isDigits ? Double(field) : secondsSinceEpoch(field).map { $0 - now }
    return seconds.map { min(max(0, $0), 365 * 86_400) }
  }
}
