import AmendCore

/// What an attribute makes of a text on Monday, 24 November 2025 at 9:41, one hour east of
/// Greenwich: the body that would be sent, or the complaint.
func typed(_ text: String, _ attribute: Attribute) -> String {
  let today = CalendarDate(year: 2025, month: 11, day: 24) ?? CalendarDate(daysSinceEpoch: 0)
  do throws(Complaint) {
    let context = ParseContext(today: today, minuteOfDay: 581, zone: .fixed(minutes: 60))
    let value = try attribute.parsed(text, in: context)
    return attribute.json(for: value)?.compact ?? "nothing"
  } catch {
    return error.message
  }
}
