extension CalendarDate {
  /// Takes a day as a person types it: `2025-12-31`, `31.12.2025`, `today`, `tomorrow`,
  /// `yesterday`, `+3d`, `-2w`, `+1m`, `+1y`, `in 3 days`, `a week ago`, or a weekday.
  ///
  /// `fri` is today or the next Friday to come, `next fri` one after today, `last fri` one before.
  /// Throws a complaint for a day that does not exist, or that can be read in two ways; of what is
  /// none at all it says that it is no such thing as `forms` begins with, and how one is typed.
  package init(
    typed text: String, today: CalendarDate,
    forms: String = "date; type one such as 2025-12-31, tomorrow, +3d or next fri."
  ) throws(Complaint) {
    let phrase = text.trimmed.lowercased()
    if let day = CalendarDate.named(phrase, today: today)
      ?? CalendarDate.shifted(phrase, today: today)
      ?? CalendarDate.counted(phrase, today: today)
      ?? CalendarDate.weekday(phrase, today: today)
    {
      self = day
    } else {
      self = try CalendarDate.written(phrase, forms)
    }
  }

  private static func named(_ phrase: String, today: CalendarDate) -> CalendarDate? {
    switch phrase {
    case "today": today
    case "tomorrow": today.adding(days: 1)
    case "yesterday": today.adding(days: -1)
    default: nil
    }
  }

  /// `+3d` and the like: a sign, at most six digits, a unit.
  private static func shifted(_ phrase: String, today: CalendarDate) -> CalendarDate? {
    guard let sign = phrase.first, let unit = phrase.last, sign == "+" || sign == "-" else {
      return nil
    }
    let digits = phrase.dropFirst().dropLast()
    guard (1...6).contains(digits.utf8.count), digits.isDigits, let size = Int(digits) else {
      return nil
    }
    return today.adding(sign == "-" ? -size : size, unit)
  }

  /// `in 3 days`, `2 weeks ago`, `in a month` and the like.
  private static func counted(_ phrase: String, today: CalendarDate) -> CalendarDate? {
    var words = phrase.split(whereSeparator: \.isWhitespace)
    guard words.count == 3 else { return nil }
    let sign: Int
    if words[0] == "in" {
      (sign, words) = (1, Array(words[1...]))
    } else if words[2] == "ago" {
      (sign, words) = (-1, Array(words[..<2]))
    } else {
      return nil
    }
    let units = ["day", "week", "month", "year"]
    let size = ["a", "an", "one"].contains(words[0]) ? 1 : Int(words[0])
    guard let unit = units.first(where: { words[1] == $0 || words[1] == $0 + "s" })?.first,
      let size, (0...999_999).contains(size)
    else { return nil }
    return today.adding(sign * size, unit)
  }

  private func adding(_ amount: Int, _ unit: Character) -> CalendarDate? {
    switch unit {
    case "d": adding(days: amount)
    case "w": adding(days: amount * 7)
    case "m": adding(months: amount)
    case "y": adding(months: amount * 12)
    default: nil
    }
  }

  private static func weekday(_ phrase: String, today: CalendarDate) -> CalendarDate? {
    let words = phrase.split(whereSeparator: \.isWhitespace)
    guard let name = words.last, name.utf8.count >= 3,
      let index = weekdays.firstIndex(where: { $0.hasPrefix(name) })
    else { return nil }
    let ahead = (index + 1 - today.weekday + 7) % 7
    switch words.dropLast() {
    case []: return today.adding(days: ahead)
    case ["next"]: return today.adding(days: ahead == 0 ? 7 : ahead)
    case ["last"]: return today.adding(days: ahead == 0 ? -7 : ahead - 7)
    default: return nil
    }
  }

  /// A day in numbers, in an order that leaves no doubt.
  private static func written(
    _ phrase: String, _ forms: String
  ) throws(Complaint) -> CalendarDate {
    let parts = phrase.split(omittingEmptySubsequences: false) { "-./".contains($0) }
    let marks = phrase.filter { "-./".contains($0) }
    let sizes = parts.map(\.utf8.count)
    let areNumbers = parts.allSatisfy { (1...4).contains($0.utf8.count) && $0.isDigits }
    guard areNumbers, (2...3).contains(parts.count), Set(marks).count == 1 else {
      throw Complaint("\(phrase.quoted) is not a \(forms)")
    }
    let numbers = parts.compactMap { Int($0) }
    if sizes.count == 3, sizes[0] == 4, sizes[1] <= 2, sizes[2] <= 2 {
      return try real(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    if sizes.count == 3, marks == "..", sizes[2] == 4, sizes[0] <= 2, sizes[1] <= 2 {
      return try real(year: numbers[2], month: numbers[1], day: numbers[0])
    }
    let readings = sizes.count == 3 && sizes[2] == 4 ? readings(of: numbers) : []
    throw Complaint(
      readings.isEmpty
        ? "\(phrase.quoted) can be read in more than one way; type the date such as 2025-12-31."
        : "\(phrase.quoted) may be \(readings.joined(separator: " or ")); type it so.")
  }

  /// The days that three numbers may mean, the year last: the day first, or the month.
  private static func readings(of numbers: [Int]) -> [String] {
    let orders = [(day: numbers[0], month: numbers[1]), (day: numbers[1], month: numbers[0])]
    let days = orders.compactMap {
      CalendarDate(year: numbers[2], month: $0.month, day: $0.day)?.description
    }
    return days.first == days.last ? Array(days.prefix(1)) : days
  }

  private static func real(year: Int, month: Int, day: Int) throws(Complaint) -> CalendarDate {
    if let date = CalendarDate(year: year, month: month, day: day) { return date }
    guard (1...12).contains(month) else {
      throw Complaint("There is no month \(month); type a date such as 2025-12-31.")
    }
    let typed = "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    let length = length(ofMonth: month, year: year)
    throw Complaint("\(typed) does not exist; \(months[month - 1]) \(year) has \(length) days.")
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The months in English, January first.
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
