import AmendTestSupport
import Testing

/// Two forms on one record of a served CRM.
@Suite(.serialized) struct TwoFormsTests {
  private static let record = "products/c1d2e3f4-a5b6-7890-cdef-123456789012"

  private var program: BuiltProgram
  private let server: ServedProgram

  init() async throws {
    program = try BuiltProgram()
    server = try await program.serve()
    let database = "\(program.environment["HOME"] ?? "")/serve.sqlite"
    let added = try await program.run(
      "serve", "token", "add", "--database", database, "--scopes",
      "crm:read,crm:write,users:read")
    let token = added.output.split(whereSeparator: \.isWhitespace).last.map { String($0) }
    program.environment["AMEND_BASE_URL"] = server.baseURL
    program.environment["AMEND_TOKEN"] = token
  }

  private func open() async throws -> Tmux {
    let window = try await program.openWindow(Self.record, "--review", "never")
    try await window.wait(for: "Summer dress")
    return window
  }

  private func setPrice(_ price: String, in window: Tmux) async throws {
    for key in ["/", "p", "r", "i", "c", "e", "Enter", "Enter", "C-u"] {
      try await window.press(key)
    }
    try await window.type(price)
    try await window.press("Enter")
    try await window.wait(for: "1 change")
  }

  private func price() async throws -> String {
    try await program.run("get", Self.record, "price").output
  }

  @Test func `the second to save chooses, and its choice is saved`() async throws {
    let (first, second) = (try await open(), try await open())
    try await setPrice("35", in: first)
    try await setPrice("49", in: second)
    try await first.press("C-s")
    try await first.wait(for: "Saved: Price")
    try await second.press("C-s")
    let conflict = try await second.wait(for: "─ Conflict ─")
    for value in ["29", "35", "49"] { #expect(conflict.contains(value)) }
    #expect(try await price().contains("35"))
    try await second.press("m", "Enter")
    try await second.wait(for: "─ Review ─")
    try await second.press("Enter")
    try await second.wait(for: "Saved: Price")
    #expect(try await price().contains("49"))
  }

  @Test func `a change of the other to another value is taken in and said`() async throws {
    let (first, second) = (try await open(), try await open())
    try await setPrice("35", in: first)
    try await first.press("C-s")
    try await first.wait(for: "Saved: Price")
    for key in ["/", "s", "t", "o", "c", "k", "Enter", "Space", "C-s"] {
      try await second.press(key)
    }
    try await second.wait(for: "others changed Price")
    #expect(try await price().contains("35"))
  }

  @Test func `a record that is gone is told, and the edits stay`() async throws {
    let window = try await open()
    try await setPrice("35", in: window)
    let deleted = try await program.run("delete", Self.record, "--yes")
    #expect(deleted.status == 0)
    try await window.press("C-s")
    try await window.wait(for: "\(Self.record) is not there any more")
    try await window.wait(for: "1 change")
  }
}
