import AmendCore
import Testing

struct DateFieldTests {
  private let date = Attribute(slug: "launched_at", label: "Launched At", typeName: "date")

  @Test(arguments: [
    ("2025-12-31", "2025-12-31"), ("31.12.2025", "2025-12-31"), ("2025/1/5", "2025-01-05"),
    ("today", "2025-11-24"), ("Tomorrow", "2025-11-25"), ("yesterday", "2025-11-23"),
    ("+3d", "2025-11-27"), ("-2w", "2025-11-10"), ("+1m", "2025-12-24"), ("+1y", "2026-11-24"),
    ("mon", "2025-11-24"), ("sunday", "2025-11-30"), ("next mon", "2025-12-01"),
    ("in 3 days", "2025-11-27"), ("2 weeks ago", "2025-11-10"), ("in a month", "2025-12-24"),
    ("a year ago", "2024-11-24"),
    ("next fri", "2025-11-28"), ("last mon", "2025-11-17"), ("last sun", "2025-11-23"),
  ])
  func `a day is taken in numbers and in words`(_ text: String, _ day: String) {
    #expect(typed(text, date) == "\"\(day)\"")
  }

  @Test(arguments: [
    ("2025-02-30", "2025-02-30 does not exist; February 2025 has 28 days."),
    ("2025-13-01", "There is no month 13; type a date such as 2025-12-31."),
    ("12/31", "\"12/31\" can be read in more than one way; type the date such as 2025-12-31."),
    ("1/2/2025", "\"1/2/2025\" may be 2025-02-01 or 2025-01-02; type it so."),
    ("31/12/2026", "\"31/12/2026\" may be 2026-12-31; type it so."),
    ("2/2/2025", "\"2/2/2025\" may be 2025-02-02; type it so."),
    (
      "31/31/2026",
      "\"31/31/2026\" can be read in more than one way; type the date such as 2025-12-31."
    ),
    (
      "in a while",
      "\"in a while\" is not a date; type one such as 2025-12-31, tomorrow, +3d or next fri."
    ),
    ("soon", "\"soon\" is not a date; type one such as 2025-12-31, tomorrow, +3d or next fri."),
    (
      "+99999999d",
      "\"+99999999d\" is not a date; type one such as 2025-12-31, tomorrow, +3d or next fri."
    ),
  ])
  func `any other is refused with a reason`(_ text: String, _ message: String) {
    #expect(typed(text, date) == message)
  }

  @Test func `the empty text is null`() { #expect(typed(" ", date) == "null") }
}
