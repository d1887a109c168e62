import AmendCore
import Testing

struct DatetimeFieldTests {
  private let seen = Attribute(slug: "seen_at", label: "Seen At", typeName: "datetime")

  @Test(arguments: [
    ("2025-12-31T14:30:00+02:00", "2025-12-31T14:30:00+02:00"),
    ("2025-12-31 14:30", "2025-12-31T14:30:00+01:00"),
    ("today 9:05", "2025-11-24T09:05:00+01:00"), ("next fri 09:00 Z", "2025-11-28T09:00:00+00:00"),
    ("31.12.2025 23:59:59.5 -03:30", "2025-12-31T23:59:59.5-03:30"),
    ("tomorrow", "2025-11-25T00:00:00+01:00"), ("2025-12-31", "2025-12-31T00:00:00+01:00"),
    ("now", "2025-11-24T09:41:00+01:00"), (" NOW ", "2025-11-24T09:41:00+01:00"),
    ("next fri", "2025-11-28T00:00:00+01:00"), ("31.12.2025", "2025-12-31T00:00:00+01:00"),
  ])
  func `a day and a time are taken, and the offset filled in`(_ text: String, _ moment: String) {
    #expect(typed(text, seen) == "\"\(moment)\"")
  }

  @Test(arguments: [
    ("+3x", "\"+3x\" is not a day; type one such as 2025-12-31 14:30, tomorrow 09:00 or now."),
    (
      "now 14:30",
      "\"now\" is not a day; type one such as 2025-12-31 14:30, tomorrow 09:00 or now."
    ),
    ("14:30", "The day is missing; type one before the time, such as today 14:30."),
    ("2025-02-30T14:30", "2025-02-30 does not exist; February 2025 has 28 days."),
    ("today 25:00", "\"25:00\" is not a time of day; type one from 00:00 to 23:59, such as 14:30."),
  ])
  func `what is missing or wrong is said`(_ text: String, _ message: String) {
    #expect(typed(text, seen) == message)
  }

  @Test func `seconds are shown where there are some`() {
    let text = { (json: JSON) in seen.text(of: seen.value(of: json)) }
    #expect(text("2025-06-01T10:00:00Z") == "2025-06-01 10:00 +00:00")
    #expect(text("2025-06-01T10:00:01.5Z") == "2025-06-01 10:00:01.5 +00:00")
  }
}
