import AmendCore
import AmendServer
import AmendTestSupport
import Testing

/// Tables whose records come slowly, are refused at times, or change meanwhile.
@Suite(.serialized) struct LongTablesTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test func `a slow service fills the table page by page, and one moves and searches meanwhile`()
    async throws
  {
    let server = try TroubledServer(.late(milliseconds: 300))
    let table = try await FormWindow(program.on(server), "contacts", shown: "1 of 160")
    // Only the first page is there; the search goes on over what comes.
    try await table.window.press("j")
    try await table.window.wait(for: "2 of 160")
    try await table.window.press("G")
    try await table.window.wait(for: "160 of 160")
    try await table.leave("q")
    #expect(server.requests.filter { $0.contains("/contacts?") }.count == 2)
    #expect(server.mostAtOnce <= 4)
  }

  @Test func `a service that refuses every third request fills the table all the same`()
    async throws
  {
    let server = try TroubledServer(.limited(oneOf: 3, retryAfterSeconds: 1))
    let table = try await FormWindow(program.on(server), "contacts", shown: "1 of 160")
    try await table.window.press("G")
    try await table.window.wait(for: "160 of 160")
    try await table.leave("q")
  }

  @Test func `records that go and come between two pages are neither doubled nor missed`()
    async throws
  {
    let server = try TroubledServer(.late(milliseconds: 50)) { store, request in
      // The schema, then the pages: between them others delete the first two.
      guard request == 3 else { return }
      let first = try store.records(of: "contacts", PageQuery(page: 1, count: 2)).page.elements
      for record in first {
        try await store.delete(
          RecordReference(object: "contacts", id: record.id), under: .none,
          at: "2026-11-24T10:00:00+00:00")
      }
    }
    let table = try await FormWindow(program.on(server), "contacts", shown: "of 1")
    try await table.window.press("G")
    let screen = try await table.window.wait {
      $0.contains("160 of 160") || $0.contains("158 of 158")
    }
    let last = try #require(
      try JSON(
        parsing: try await program.on(server).run("list", "contacts", "--all", "--json").output
      )
      .array?.last?["id"]?.string)
    #expect(screen.foot.contains(last))
    try await table.leave("q")
  }

  @Test func `of records edited together, what others changed waits for a word`() async throws {
    let table = try await FormWindow(program, "demo", "deals", shown: "of 120")
    try await table.window.press("Space")
    let foot = try await table.window.wait { $0.foot.contains("deals/") && $0.contains("1 marked") }
      .foot
    try await table.window.press("Space")
    try await table.window.wait(for: "2 marked")
    try await table.window.press("Enter")
    try await table.window.wait { $0.header.contains("2 records") && $0.contains("(several)") }
    try await table.retype("next_step", as: "mine")
    let second = String(foot.split(separator: " ").first ?? "")
    let set = try await program.run("set", second, "next_step=theirs", "--profile", "demo")
    #expect(set.status == 0, "\(set.errors)")
    try await table.review()
    try await table.window.press("Enter")
    try await table.window.wait { $0.contains("1 of 2 saved, 1 not saved.") }
    #expect(try await table.window.screen().contains("“theirs”"))
    try await table.window.press("m")
    try await table.window.wait { $0.foot.contains("Saved 2 records.") }
    let step = try await program.run("get", second, "next_step", "--profile", "demo")
    #expect(step.output == "next_step  mine\n")
    try await table.leave("q")
  }
}
