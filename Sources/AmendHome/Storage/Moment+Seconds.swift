package import AmendCore

extension Moment {
  /// The moment so many seconds after 1970-01-01T00:00:00Z, in UTC.
  package init(secondsSinceEpoch seconds: Int64) {
    let clamped = min(max(seconds, -62_167_219_200), 253_402_300_799)
    let second = ((clamped % 86_400) + 86_400) % 86_400
    self.init(
      date: CalendarDate(daysSinceEpoch: Int((clamped - second) / 86_400)),
      secondOfDay: Int(second), offsetMinutes: 0)
  }

  /// The whole seconds since 1970-01-01T00:00:00Z.
  package var secondsSinceEpoch: Int64 {
    Int64(date.daysSinceEpoch * 86_400 + secondOfDay - offsetMinutes * 60)
  }
}
