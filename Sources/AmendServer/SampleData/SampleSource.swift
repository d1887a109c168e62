import AmendCore

/// Makes up believable values, the same ones every time.
struct SampleSource: Sendable {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// One of these.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(in: 0..<elements.count)]
  }

  /// So many of these at most, at least one, each once.
  mutating func picks<Element: Hashable>(_ elements: [Element], most: Int) -> [Element] {
    var seen: Set<Element> = []
    let count = number(in: 1..<most + 1)
    return (0..<count).map { _ in pick(elements) }.filter { seen.insert($0).inserted }
  }

  mutating func number(in range: Range<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(in: 0..<100) < percent }

  /// The value, or null so many times in a hundred.
  mutating func unless(_ percent: Int, _ value: JSON) -> JSON { chance(percent) ? .null : value }

  mutating func uuid() -> String { IdentifierSource.uuid(from: &generator) }

  /// A day in 2024, 2025 or 2026.
  mutating func day() -> CalendarDate {
    CalendarDate(daysSinceEpoch: number(in: 19_723..<20_819))
  }

  /// A time of that day between 07:00 and 18:59, in the offset of Berlin's winter.
  mutating func moment(on day: CalendarDate) -> Moment {
    Moment(
      date: day, secondOfDay: number(in: 7..<19) * 3600 + number(in: 0..<60) * 60,
      offsetMinutes: 60)
  }

  mutating func phoneNumber() -> String {
    "+\(pick([49, 39, 33, 81, 44]))\(number(in: 30_000_000..<99_999_999))"
  }
}

extension JSON {
  /// A text.
  static func text(_ text: String) -> JSON { .string(Text(text)) }

  /// A whole number.
  static func whole(_ number: Int) -> JSON { .number(Number(Int64(number))) }

  /// An amount of so many hundredths.
  static func amount(cents: Int) -> JSON {
    digits("\(cents / 100).\((cents % 100).padded(to: 2))")
  }

  /// A number with just these digits; null where they are none.
  static func digits(_ digits: String) -> JSON { Number(digits).map { .number($0) } ?? .null }

  /// An option as it is written, `{"id":…}`.
  static func option(_ id: JSON) -> JSON { ["id": id] }

  /// Options as they are written.
  static func options(_ ids: [JSON]) -> JSON { .array(ids.map(option)) }

  /// Linked records or members as they are written.
  static func links(_ ids: [String]) -> JSON { .array(ids.map(text)) }
}

extension Option {
  /// An option whose id is a text or a whole number.
  static func sample(_ id: JSON, _ label: String, _ color: String) -> Option {
    Option(id: OptionID(id) ?? .text(label), label: label, color: color)
  }
}
