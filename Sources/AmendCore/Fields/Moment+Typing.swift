extension Moment {
  /// Takes a day and a time as a person types them: `now`, or a day in any form that a date takes, a
  /// time such as `14:30` or `9:05:30`, midnight where it is missing, and an offset such as `+02:00`
  /// or `Z`; where that is missing, the one that holds on that day in the context's zone.
  ///
  /// Throws a complaint that says what is missing or wrong.
  package init(typed text: String, in context: ParseContext) throws(Complaint) {
    let words = Moment.words(of: text)
    guard words.map({ $0.lowercased() }) != ["now"] else {
      self = context.now
      return
    }
    let clock = words.firstIndex { $0.contains(":") } ?? words.endIndex
    let day = words[..<clock].joined(separator: " ")
    guard !day.isEmpty else {
      throw Complaint("The day is missing; type one before the time, such as today 14:30.")
    }
    let date = try CalendarDate(
      typed: day, today: context.today,
      forms: "day; type one such as 2025-12-31 14:30, tomorrow 09:00 or now.")
    let written = clock == words.endIndex ? "00:00" : words[clock...].joined()
    let hour = written.prefix { $0 != ":" }
    let time = (hour.count == 1 ? "0" : "") + written
    // What it is with an offset that may not be its own tells which one is.
    let reading = Moment("\(date)T\(time)", defaultOffsetMinutes: 0)
    let offset = reading.map {
      context.zone.offsetMinutes(on: $0.date, secondOfDay: $0.secondOfDay)
    }
    guard let moment = Moment("\(date)T\(time)", defaultOffsetMinutes: offset) else {
      throw Complaint(
        "\(time.quoted) is not a time of day; type one from 00:00 to 23:59, such as 14:30.")
    }
    self = moment
  }

  /// The words of the text; the `T` of ISO 8601 stands between two of them.
  private static func words(of text: String) -> [Substring] {
    let isISO = { (head: Substring) in
      !head.isEmpty && head.allSatisfy { "0123456789-".contains($0) }
    }
    var text = text.trimmed
    if let mark = text.firstIndex(where: { "Tt".contains($0) }), isISO(text[..<mark]) {
      text.replaceSubrange(mark...mark, with: " ")
    }
    return text.split(whereSeparator: \.isWhitespace)
  }
}

extension ParseContext {
  /// The minute that it is.
  fileprivate var now: Moment {
    let second = minuteOfDay * 60
    return Moment(
      date: today, secondOfDay: second,
      offsetMinutes: zone.offsetMinutes(on: today, secondOfDay: second))
  }
}
