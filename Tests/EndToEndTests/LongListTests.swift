import AmendCore
import AmendServer
import AmendTestSupport
import Testing

/// Lists that are read from a service that is slow, refuses at times, or changes meanwhile.
@Suite(.serialized) struct LongListTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test func `a slow service is asked for two pages at once, and typing goes on`() async throws {
    let server = try TroubledServer(.late(milliseconds: 300))
    let form = try await FormWindow(program.on(server), FormWindow.product)
    try await form.open("suppliers")
    try await form.window.type("kyoto")
    try await form.window.wait { $0.contains("> kyoto") && $0.contains("Kyoto Silk") }
    try await form.window.press("Escape")
    try await form.window.wait { !$0.hints.contains("Enter accept") }
    try await form.leave("q")
    #expect(server.requests.contains("GET /v2/crm/suppliers?count=100&page=1"))
    #expect(server.mostAtOnce <= 4)
  }

  @Test func `a service that refuses every third request is read to the end`() async throws {
    let server = try TroubledServer(.limited(oneOf: 3, retryAfterSeconds: 1))
    let list = try await program.on(server).run("list", "contacts", "--all", "--json")
    #expect(list.status == 0)
    #expect(try JSON(parsing: list.output).array?.count == 160)
    #expect(list.errors.contains("Trying again in 1 s."))
  }

  @Test func `names are there at once, and what is gone meanwhile is not written`() async throws {
    let supplier = "suppliers/5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11"
    let server = try TroubledServer(.late(milliseconds: 1000))
    let product = try #require(
      try JSON(parsing: try await program.on(server).run("list", "products", "--json").output)
        .array?[1]["id"]?.string)
    let first = try await FormWindow(program.on(server), "products/\(product)", shown: "EMPTY-002")
    try await first.open("suppliers")
    try await first.window.wait(for: "/40")
    try await first.window.wait { !$0.contains("loading") && !$0.contains("Loading") }
    try await first.window.press("Escape")
    try await first.window.wait { !$0.hints.contains("Enter accept") }
    try await first.leave("q")
    let remembered = try await program.run("cache")
    #expect(remembered.output.contains("just now"))
    #expect(try await program.on(server).run("delete", supplier, "--yes").status == 0)

    let form = try await FormWindow(
      program.on(server), "products/\(product)", "--review", "never", shown: "EMPTY-002")
    try await form.open("suppliers")
    try await form.window.wait(for: "From just now, refreshing…")
    try await form.window.type("nordic textiles")
    try await form.window.press("Tab", "Enter")
    try await form.window.press("C-s")
    try await form.window.wait(for: "▲ Gone meanwhile: 5f1c9a52")
    #expect(!server.requests.contains { $0.hasPrefix("PATCH") })
    try await form.window.press("u")
    try await form.open("suppliers")
    try await form.window.type("nordic textiles")
    try await form.window.wait(for: "(no longer exists)")
    try await form.window.press("Escape")
    try await form.window.wait { !$0.hints.contains("Enter accept") }
    try await form.leave("q")
    #expect(try await program.run("cache", "clear").output.hasSuffix("forgotten\n"))
  }
}
