import AmendUI
import Testing

@Suite struct TintNameTests {
  @Test(arguments: [
    ("success", Tint.green), ("warning", .yellow), ("danger", .red), ("info", .cyan),
    ("primary", .blue), ("secondary", .neutral), ("Red", .red), ("teal", .cyan),
    ("rebeccapurple?", .neutral), ("", .neutral), ("gray", .neutral),
  ])
  func `names of the API and of CSS have their tint`(name: String, tint: Tint) {
    #expect(Tint(named: name) == tint)
  }

  @Test(arguments: [
    ("#ff0000", Tint.red), ("#FFA500", .orange), ("#ffff00", .yellow), ("#00ff00", .green),
    ("#00ffff", .cyan), ("#0000ff", .blue), ("#800080", .purple), ("#888888", .neutral),
    ("#000000", .neutral), ("#ff1493", .red), ("#+12345", .neutral), ("#ff", .neutral),
    ("#gggggg", .neutral), ("#🎉🎉", .neutral),
  ])
  func `a colour in hexadecimal has the tint of its hue`(name: String, tint: Tint) {
    #expect(Tint(named: name) == tint)
  }
}
