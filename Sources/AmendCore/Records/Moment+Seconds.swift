extension Moment {
  /// The moment so many seconds after 1970-01-01T00:00:00Z, told in UTC or so many minutes east.
  package init(secondsSinceEpoch seconds: Int64, offsetMinutes: Int = 0) {
    let clamped =
      min(max(seconds, -62_167_219_200), 253_402_300_799) + Int64(offsetMinutes * 60)
    let second = ((clamped % 86_400) + 86_400) % 86_400
    self.init(
      date: CalendarDate(daysSinceEpoch: Int((clamped - second) / 86_400)),
      secondOfDay: Int(second), offsetMinutes: offsetMinutes)
  }

  /// The whole seconds since 1970-01-01T00:00:00Z.
  package var secondsSinceEpoch: Int64 {
    Int64(date.daysSinceEpoch * 86_400 + secondOfDay - offsetMinutes * 60)
  }

  /// Whether it is the same instant, told by a clock here or elsewhere: services answer in UTC.
  package func isSameInstant(as other: Moment) -> Bool {
    secondsSinceEpoch == other.secondsSinceEpoch && fraction == other.fraction
  }
}
