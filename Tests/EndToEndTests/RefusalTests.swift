import AmendTestSupport
import Testing

/// Saves that the service refuses or spoils: a sentence says why, and nothing is lost.
@Suite(.serialized) struct RefusalTests {
  private var program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    program.environment["AMEND_TOKEN"] = "a-token"
  }

  /// An answer to a `PATCH`, and what the person then reads.
  struct Fault: Sendable, CustomStringConvertible {
    let turn: LoopbackServer.Turn
    let sentence: String

    init(_ turn: LoopbackServer.Turn, _ sentence: String) {
      (self.turn, self.sentence) = (turn, sentence)
    }

    init(_ status: String, _ body: String, _ sentence: String) {
      self.init(.answer(status, body), sentence)
    }

    var description: String { sentence }
  }

  private static let faults = [
    Fault(
      "400 Bad Request", #"{"success":false,"message":"The body is odd.","status":400}"#,
      "The service refused the change: The body is odd."),
    Fault("422 No", #"{"error":"Not today"}"#, "The service refused the change: Not today."),
    Fault("401 No", #"{"message":"Unauthenticated."}"#, "The service does not accept the token"),
    Fault(
      "403 No", #"{"message":"Missing scope crm:write."}"#, "it lacks the scope crm:write"),
    Fault(
      .answer("429 Slow Down", "{}", fields: "Retry-After: 120"), "The service asks to wait 120 s"),
    Fault("200 OK", "<html><p>Welcome</p></html>", "The answer is not what the API promises"),
    Fault(
      .answer("302 Found", "", fields: "Location: http://elsewhere.example/v2"),
      "The service redirects to elsewhere.example"),
    Fault("418 Teapot", "short and stout", "The service answered 418"),
  ]

  @Test(arguments: faults)
  func `a save that fails says why and can be sent again`(fault: Fault) async throws {
    let form = try await edited(patches: [fault.turn])
    try await form.window.press("C-s")
    let screen = try await form.window.wait { $0.foot.hasPrefix(" Not saved. ") }
    #expect(screen.foot.contains(fault.sentence.prefix(60)))
    #expect(screen.contains("● Name            * Sommerkleid"))
    #expect(screen.header.contains("1 change"))
    try await sendsAgain(form)
  }

  private static let passingFaults = [
    Fault("500 Oops", #"{"message":"Server Error"}"#, "The service failed (500"),
    Fault("503 Busy", "<html></html>", "The service failed (503"),
    Fault(
      .answer("429 Slow Down", "{}", fields: "Retry-After: 1"), "The service asks to wait 1 s"),
    Fault(
      .reply("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"success\":tr"),
      "The service cannot be reached"),
    Fault(.hangUp, "The service cannot be reached"),
  ]

  @Test(arguments: passingFaults)
  func `a save that fails for the moment is made again by itself`(fault: Fault) async throws {
    let form = try await edited(patches: [fault.turn])
    try await form.window.press("C-s")
    let screen = try await form.window.wait(for: "Trying again in")
    #expect(screen.foot.contains("Esc stops. \(fault.sentence.prefix(20))"))
    #expect(screen.contains("● Name            * Sommerkleid"))
    try await form.window.wait { $0.foot.hasPrefix(" Saved: Name") }
  }

  @Test func `a refused value is named beside its attribute and can be corrected`() async throws {
    let refusal =
      #"{"message":"The name is taken.","errors":{"name":["The name is taken.","Choose another"]}}"#
    let form = try await edited(patches: [.answer("422 No", refusal)])
    try await form.focus("price")
    try await form.window.press("C-s")
    let screen = try await form.window.wait(for: "▲ The name is taken. Choose another.")
    #expect(screen.foot.contains("The service refused the change; correct it and save again."))
    // The focus is on the attribute at fault: Enter edits it.
    try await form.window.press("Enter")
    try await form.window.wait { $0.hints.contains("Enter accept") }
    try await form.window.type("!")
    try await form.accept()
    try await form.window.wait { !$0.contains("▲") && $0.contains("Sommerkleid!") }
    try await sendsAgain(form)
  }

  @Test func `a record that was deleted meanwhile is said to be, and the edits stay`() async throws
  {
    let form = try await edited(patches: [.answer("404 No", #"{"message":"Record not found."}"#)])
    try await form.window.press("C-s")
    try await form.window.wait(for: "─ Deleted meanwhile ─")
    try await form.window.press("Escape")
    try await form.window.wait { !$0.contains("Deleted") && $0.contains("● Name") }
    try await sendsAgain(form)
  }

  @Test func `waiting for a slow answer can be stopped`() async throws {
    let form = try await edited(patches: [.stall("")])
    try await form.window.press("C-s")
    try await form.window.wait { $0.header.contains(" saving · 1 change") }
    try await form.window.press("Escape")
    let screen = try await form.window.wait(for: "Stopped waiting; saving again looks first")
    #expect(screen.contains("● Name            * Sommerkleid"))
    try await sendsAgain(form)
  }

  /// A form with one change, whose first saves fail so.
  private func edited(patches: [LoopbackServer.Turn]) async throws -> FormWindow {
    var program = program
    program.environment["AMEND_BASE_URL"] = try FaultyService(patches: patches).baseURL
    let form = try await FormWindow(program, FormWindow.product, "--review", "never")
    try await form.retype("name", as: "Sommerkleid")
    return form
  }

  private func sendsAgain(_ form: FormWindow) async throws {
    try await form.window.press("C-s")
    let screen = try await form.window.wait { $0.foot.hasPrefix(" Saved: Name") }
    #expect(screen.header.contains("saved"))
    try await form.leave("q")
  }
}
