import AmendCore
import AmendTestSupport
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "2025-01-32", "20250101", "2025-01-01T",
    "-001-01-01", "٢٠٢٥-٠١-٠١", "", "2025-01-01 ", "1900-02-29", "+025-01-01",
  ])
  func `a day that does not exist or is written otherwise is refused`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `each day of 800 years follows the one before it`() throws {
    var day = try #require(CalendarDate("1600-01-01"))
    for _ in 0..<292_194 {
      let next = day.adding(days: 1)
      let isNextDay =
        day.day < CalendarDate.length(ofMonth: day.month, year: day.year)
        ? next.day == day.day + 1 : next.day == 1
      guard isNextDay, next > day, next.weekday == day.weekday % 7 + 1,
        CalendarDate(daysSinceEpoch: day.daysSinceEpoch) == day
      else {
        Issue.record("\(day) is followed by \(next)")
        return
      }
      day = next
    }
    #expect(day.description == "2400-01-01")
  }

  @Test func `the first of January 1970 was a Thursday and is day 0`() {
    let epoch = CalendarDate(daysSinceEpoch: 0)
    #expect(epoch.description == "1970-01-01")
    #expect(epoch.weekday == 4)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2025-03-31", -1, "2025-02-28"),
    ("2025-12-15", 1, "2026-01-15"), ("2024-02-29", 12, "2025-02-28"),
    ("9999-12-31", 1, "9999-12-31"),
    ("0000-01-01", -1, "0000-01-01"), ("2025-06-15", Int.max, "9999-12-15"),
  ])
  func `months are added to the day or the month's last`(
    _ start: String, _ months: Int, _ end: String
  ) {
    #expect(CalendarDate(start)?.adding(months: months).description == end)
  }

  @Test(arguments: [Int.max, Int.min, 5_000_000, -5_000_000])
  func `however many days are added, the year stays within 0 to 9999`(_ days: Int) throws {
    let day = try #require(CalendarDate("2025-06-15")).adding(days: days)
    #expect(day.description == (days > 0 ? "9999-12-31" : "0000-01-01"))
    #expect(CalendarDate(daysSinceEpoch: days) == day)
  }
}
