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
}
