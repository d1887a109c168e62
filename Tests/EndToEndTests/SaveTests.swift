import AmendCore
import AmendTestSupport
import Testing

/// The ways of saving, and what is said and sent then.
@Suite(.serialized) struct SaveTests {
  private var program: BuiltProgram
  private let server: ServedProgram

  init() async throws {
    program = try BuiltProgram()
    server = try await program.serveAndLogIn()
  }

  @Test func `the review shows before and after and the exact body, and Enter sends it`()
    async throws
  {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.retype("price", as: "49")
    try await form.clear("category")
    let review = try await form.review()
    #expect(review.contains("2 changes"))
    #expect(review.contains("Price  29 → 49"))
    #expect(review.contains("Category  Dresses → —"))
    #expect(review.contains("PATCH \(FormWindow.product)"))
    #expect(review.contains(#"│ {"price":49,"category":null}  "#))
    // Going back sends nothing and loses nothing.
    try await form.window.press("Escape")
    #expect(try await form.window.wait(for: "● Price").header.contains("2 changes"))
    #expect(try server.patches().isEmpty)
    #expect(try await form.save().header.contains("saved"))
    #expect(try server.patches() == [#"{"price":49,"category":null}"#])
    let end = try await form.leave("q")
    #expect(end.replacing("\n", with: "").contains("\(FormWindow.product) saved: price, category"))
  }

  @Test func `Ctrl-S in an open editor accepts and saves`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.open("price")
    try await form.window.type("5")
    try await form.window.press("C-s", "Enter")
    try await form.window.wait { $0.foot.hasPrefix(" Saved: Price") }
    #expect(try server.patches() == [#"{"price":295}"#])
  }

  @Test func `without review a save is sent at once`() async throws {
    let form = try await FormWindow(program, FormWindow.product, "--review", "never")
    try await form.retype("price", as: "49")
    try await form.window.press("C-s")
    try await form.window.wait { $0.foot.hasPrefix(" Saved: Price") }
    #expect(try server.patches() == [#"{"price":49}"#])
  }

  @Test func `a dry run prints the body and sends nothing`() async throws {
    let form = try await FormWindow(program, FormWindow.product, "--dry-run")
    try await form.retype("name", as: "Sommerkleid")
    try await form.review()
    #expect(try await form.leave("Enter").rows.first == #"{"name":"Sommerkleid"}"#)
    #expect(try server.requests().allSatisfy { $0.method == "GET" })
  }

  @Test func `with --json the last line is the body that was sent, or null`() async throws {
    let form = try await FormWindow(program, FormWindow.product, "--json")
    try await form.retype("price", as: "49")
    try await form.save()
    #expect(try await form.leave("q").rows.first == #"{"price":49}"#)
    let unchanged = try await FormWindow(program, FormWindow.product, "--json")
    #expect(try await unchanged.leave("q").rows.first == "null")
  }

  @Test func `a form that is read-only changes nothing`() async throws {
    let form = try await FormWindow(program, FormWindow.product, "--read-only")
    try await form.window.press("Enter")
    try await form.window.wait(for: "This form is read-only.")
    try await form.focus("in_stock")
    try await form.window.press("Space")
    try await form.window.wait(for: "This form is read-only.")
    try await form.window.press("x", "C-s")
    #expect(try await form.window.wait(for: "There is nothing to save.").contains("[x] yes"))
    try await form.leave("q")
    #expect(try server.patches().isEmpty)
  }

  @Test func `a small window is large enough to edit and save`() async throws {
    let form = try await FormWindow(program, FormWindow.product, columns: 40, rows: 10)
    try await form.retype("price", as: "49")
    try await form.choose("category", "sho", finding: "Shoes")
    try await form.open("launched_at")
    try await form.window.type("2026-01-31")
    try await form.accept()
    try await form.save()
    #expect(
      try server.patches() == [
        #"{"price":49,"launched_at":"2026-01-31","category":{"id":"opt_def456"}}"#
      ])
  }
}
