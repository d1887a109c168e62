import AmendCore
import AmendTestSupport
import Testing

struct MomentTests {
  @Test(arguments: [
    ("2025-06-01T10:00:00+00:00", "2025-06-01T10:00:00+00:00"),
    ("2026-01-10T09:00:00.000000Z", "2026-01-10T09:00:00+00:00"),
    ("2025-06-01 10:00+0200", "2025-06-01T10:00:00+02:00"),
    ("2025-06-01T10:00:00.250-03:30", "2025-06-01T10:00:00.25-03:30"),
    ("2025-06-01t10:00:59+02", "2025-06-01T10:00:59+02:00"),
  ])
  func `the forms of ISO 8601 are taken and written in one`(_ text: String, _ written: String) {
    #expect(Moment(text)?.description == written)
    #expect(Moment(written) == Moment(text))
  }

  @Test(arguments: [
    "2025-06-01T10:00:00", "2025-06-01", "2025-06-01T24:00Z", "2025-06-01T10:60Z",
    "2025-06-01T1:00Z",
    "2025-06-31T10:00Z", "2025-06-01T10:00:00.Z", "2025-06-01T10:00.5Z", "2025-06-01T10:00+0:2:00",
    "2025-06-01T10:00+24:00", "2025-06-01T10:00:00+", "2025-06-01T:Z", "T", "", "2025-06-01TZ",
    "2025-06-01T10:00+٠٢:٠٠", "2025-06-01T\u{301}10:00Z", "2025-06-01T10:00Z\u{301}",
    "2025-06-01T10:00Z02:00", "2025-06-01T10:00:0Z", "2025-06-01T10:00:00.a",
  ])
  func `what has no offset or is no time is refused`(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `the offset that is missing is the one given`() {
    let moment = Moment("2025-06-01T10:00", defaultOffsetMinutes: 120)
    #expect(moment?.description == "2025-06-01T10:00:00+02:00")
  }

  @Test func `the same instant with another offset is another moment`() {
    #expect(Moment("2025-06-01T10:00+00:00") != Moment("2025-06-01T12:00+02:00"))
  }

  @Test func `random moments are read as they are written`() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let moment = Moment(
        date: random.date(), secondOfDay: random.int(-5...90_000),
        fraction: random.pick(["", "5", "250", "000"]), offsetMinutes: random.int(-2000...2000))
      #expect(Moment(moment.description) == moment)
    }
  }
}
