import AmendCore
import AmendTestSupport
import Testing

/// Leaving the form, with and without changes.
@Suite(.serialized) struct QuitTests {
  private var program: BuiltProgram
  private let server: ServedProgram

  init() async throws {
    program = try BuiltProgram()
    server = try await program.serveAndLogIn()
  }

  /// A form with one change, asked to close.
  private func formAskedToClose() async throws -> FormWindow {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.retype("price", as: "49")
    try await form.window.press("q")
    try await form.window.wait(for: "1 change is not saved.")
    return form
  }

  /// What is printed at the end, on one line however narrow the window.
  private func lastWords(_ form: FormWindow, _ keys: String...) async throws -> String {
    for key in keys { try await form.window.press(key) }
    return try await form.window.wait(for: "Ended with 0.").replacing("\n", with: "")
  }

  @Test(arguments: ["q", "C-c"])
  func `an unchanged form closes at once`(key: String) async throws {
    let form = try await FormWindow(program, FormWindow.product)
    #expect(try await lastWords(form, key).contains("\(FormWindow.product) unchanged"))
    #expect(try server.patches().isEmpty)
  }

  @Test func `save and leave`() async throws {
    let form = try await formAskedToClose()
    try await form.window.press("s")
    try await form.window.wait(for: "─ Review ─")
    #expect(try await lastWords(form, "Enter").contains("saved: price"))
    #expect(try server.patches() == [#"{"price":49}"#])
  }

  @Test func `discard and leave`() async throws {
    let form = try await formAskedToClose()
    #expect(try await lastWords(form, "x").contains("discarded: price"))
    #expect(try await FormWindow(program, FormWindow.product).window.screen().contains("29"))
    #expect(try server.patches().isEmpty)
  }

  @Test func `stay and go on editing`() async throws {
    let form = try await formAskedToClose()
    try await form.window.press("c")
    #expect(try await form.window.wait { !$0.contains("not saved") }.contains("● Price"))
    try await form.save()
    #expect(try server.patches() == [#"{"price":49}"#])
  }

  @Test func `keep as a draft, and resume it another time`() async throws {
    let form = try await formAskedToClose()
    #expect(try await lastWords(form, "d").contains("kept as a draft: price"))
    #expect(try server.patches().isEmpty)
    let next = try await FormWindow(program, FormWindow.product, shown: "─ Draft ─")
    #expect(try await next.window.screen().contains("Price  29 → 49"))
    try await next.window.press("r")
    try await next.window.wait(for: "● Price")
    try await next.save()
    #expect(try server.patches() == [#"{"price":49}"#])
  }
}
