import AmendCore
import AmendTestSupport
import Foundation
import Testing

/// Every kind of value typed by keys, and the `PATCH` that the service then receives.
@Suite(.serialized) struct WidgetTests {
  private var program: BuiltProgram
  private let server: ServedProgram

  init() async throws {
    program = try BuiltProgram()
    server = try await program.serveAndLogIn()
  }

  @Test func `a text is typed and edited with the keys of readline`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.open("name")
    try await form.window.press("C-u")
    try await form.window.type("Café 日本語 👩‍👩‍👧 dress")
    try await form.window.press("C-w")
    try await form.window.type("Kleid")
    try await form.window.press("C-a")
    try await form.window.type("Das ")
    try await form.window.press("C-k")
    try await form.window.wait { $0.row("Name").contains("Das  ") }
    try await form.window.press("C-y")
    try await form.accept()
    try await form.save()
    #expect(try server.patches() == [#"{"name":"Das Café 日本語 👩‍👩‍👧 Kleid"}"#])
  }

  @Test func `a text emptied is the empty text, and cleared is null`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.retype("description", as: "")
    #expect(try await form.save().row("Description").hasSuffix(#" """#))
    try await form.clear("description")
    #expect(try await form.save().row("Description").hasSuffix(" —"))
    #expect(try server.patches() == [#"{"description":""}"#, #"{"description":null}"#])
  }

  @Test func `an integer is typed, and emptied it is null`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.retype("price", as: "49")
    try await form.retype("inventory_count", as: "")
    try await form.save()
    #expect(try server.patches() == [#"{"price":49,"inventory_count":null}"#])
  }

  @Test func `a checkbox is toggled and cleared`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.focus("in_stock")
    try await form.window.press("Space")
    try await form.save()
    try await form.window.press("x")
    try await form.save()
    try await form.window.press("Enter")
    try await form.save()
    #expect(
      try server.patches() == [
        #"{"in_stock":false}"#, #"{"in_stock":null}"#, #"{"in_stock":true}"#,
      ])
  }

  @Test func `a date is typed`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.open("launched_at")
    try await form.window.type("2026-01-31")
    try await form.accept()
    try await form.save()
    try await form.open("launched_at")
    try await form.window.type("tomorrow")
    try await form.accept()
    try await form.save()
    let today = Int(Date().timeIntervalSince1970) / 86_400
    let tomorrow = Text(#"{"launched_at":"\#(CalendarDate(daysSinceEpoch: today + 1))"}"#)
    #expect(try server.patches() == [#"{"launched_at":"2026-01-31"}"#, tomorrow])
  }

  @Test func `a date is chosen in the calendar`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.open("launched_at")
    try await form.window.wait(for: "June 2025")
    try await form.window.press("Right", "Down", "NPage", "Left", "Up", "Down")
    try await form.window.wait(for: "July 2025")
    try await form.accept()
    try await form.save()
    #expect(try server.patches() == [#"{"launched_at":"2025-07-08"}"#])
  }

  @Test func `an amount of money is typed as people write it`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.retype("margin", as: "€ 1.234,50")
    #expect(try await form.save().row("Margin").contains("€1,234.50"))
    #expect(try server.patches() == [#"{"margin":1234.50}"#])
  }

  @Test func `a rating, a telephone number and a time are typed`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.retype("restocked_at", as: "2026-02-03 09:15")
    try await form.retype("support_phone", as: "+44 20 7946 0000")
    try await form.retype("rating", as: "5")
    #expect(try await form.save().row("Rating").contains("★★★★★"))
    #expect(
      try server.patches() == [
        #"{"rating":5,"support_phone":"+44 20 7946 0000","restocked_at":"2026-02-03T09:15:00+00:00"}"#
      ])
  }

  @Test func `a value that its type refuses is not sent and stays to be corrected`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.retype("price", as: "4o")
    try await form.window.press("C-s")
    try await form.window.wait(for: "Not saved: one value must be corrected first.")
    try await form.retype("price", as: "40")
    try await form.save()
    #expect(try server.patches() == [#"{"price":40}"#])
  }
}
