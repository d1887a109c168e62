import AmendCore
import AmendTestSupport
import Testing

/// Finding records in tables, as a person does it: in a terminal, against the sandbox.
@Suite(.serialized) struct BrowseTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test func `from the objects to a record and back, with the saved value in its row`()
    async throws
  {
    var program = program
    program.environment["AMEND_PROFILE"] = "demo"
    let form = try await FormWindow(program, shown: "Suppliers")
    try await form.window.type("/prod")
    try await form.window.wait { !$0.contains("Suppliers") && $0.contains("Products") }
    try await form.window.press("Enter")
    try await form.window.wait(for: "Summer dress")
    try await form.window.type("/family")
    try await form.window.wait { $0.contains("Family set") && !$0.contains("Summer dress") }
    try await form.window.press("Enter")
    try await form.window.wait { $0.header.contains("Products › Family set") }
    try await form.retype("price", as: "131")
    try await form.save()
    try await form.window.press("Escape")
    try await form.window.wait { $0.foot.contains("Saved: price") || $0.contains("131") }
    try await form.window.press("Escape")
    try await form.window.wait { $0.contains("131") && $0.contains("Summer dress") }
    #expect(try await form.leave("q").contains("saved: price"))
  }

  @Test func `a table remembers its order and columns`() async throws {
    let form = try await FormWindow(program, "demo", "suppliers", shown: "of 40")
    try await form.window.press("s")
    try await form.window.wait(for: "Sort by")
    try await form.window.type("lead time")
    try await form.window.wait(for: " 1/17")
    try await form.window.press("Enter")
    try await form.window.wait { !$0.contains("Sort by") }
    try await form.window.press("c")
    try await form.window.wait(for: "─ Columns ─")
    // Moves the lead time to the front.
    for _ in 0..<8 { try await form.window.press("j") }
    for _ in 0..<8 { try await form.window.press("K") }
    try await form.window.press("Enter")
    let heading = try await form.window.wait { $0.rows[1].contains("Lead Time (Days) ↑") }.rows[1]
    try await form.leave("q")
    let again = try await FormWindow(program, "demo", "suppliers", shown: "1 of 40")
    try await again.window.wait { $0.rows[1] == heading }
    try await again.leave("q")
  }

  @Test func `a record with a draft is marked, also when the program was left meanwhile`()
    async throws
  {
    let form = try await tableWithDraft()
    #expect(try await form.leave("q").contains("kept as a draft: price"))
    let again = try await FormWindow(program, "demo", "products", shown: " ● Summer dress")
    try await again.window.press("Enter")
    try await again.window.wait(for: "1 unsaved change")
    try await again.window.press("x")
    try await again.window.press("Escape")
    try await again.window.wait { $0.contains("   Summer dress") }
    try await again.leave("q")
  }

  @Test func `a draft that was left is offered by the next form of the same sitting`() async throws
  {
    let form = try await tableWithDraft()
    #expect(!(try await program.run("drafts").output.contains("being edited")))
    try await form.window.press("Enter")
    try await form.window.wait(for: "1 unsaved change")
    try await form.window.press("r")
    try await form.window.wait { $0.contains("● Price") && $0.contains("The draft is back") }
    try await form.save()
    let words = try await form.leave("q")
    #expect(words.contains("saved: price"))
    #expect(!words.contains("kept as a draft"))
  }

  @Test func `another amend that looks at the drafts takes none away from this one`() async throws {
    let form = try await FormWindow(program, "demo", "contacts", shown: "1 of 160")
    try await form.window.press("Enter")
    try await form.window.wait { $0.header.contains("Contacts › ") && $0.contains("Email") }
    try await form.retype("email", as: "aa@example.org")
    #expect(try await program.run("drafts").output.contains("email"))
    try await form.retype("phone", as: "+4930123")
    let drafts = try await program.run("drafts")
    #expect(drafts.output.contains("phone"), "\(drafts)")
    try await form.window.press("Escape")
    try await form.window.wait { !$0.header.contains("›") && $0.contains(" ● ") }
    try await form.leave("q")
  }

  @Test func `a link is followed and its own form saved, Esc comes back along the way`()
    async throws
  {
    let form = try await FormWindow(program, "demo")
    try await form.focus("suppliers")
    try await form.window.press("o")
    try await form.window.wait(for: "─ Open ─")
    try await form.window.press("Enter")
    try await form.window.wait { $0.header.contains("Summer dress › ") && $0.contains("Website") }
    try await form.retype("city", as: "Bergen")
    try await form.save()
    try await form.window.press("Escape")
    try await form.window.wait { $0.header.contains("Products › Summer dress") }
    #expect(try await form.leave("q").contains("saved: city"))
  }

  @Test func `marked rows are edited together, saved and taken back`() async throws {
    let form = try await FormWindow(program, "demo", "deals", shown: "of 120")
    for _ in 0..<3 { try await form.window.press("Space") }
    try await form.window.wait(for: "3 marked")
    try await form.window.press("Enter")
    try await form.window.wait { $0.header.contains("3 records") && $0.contains("(several)") }
    try await form.retype("next_step", as: "call them")
    try await form.review()
    #expect(try await form.window.screen().contains("PATCH 3 records"))
    try await form.window.press("Enter")
    try await form.window.wait { $0.foot.contains("Saved 3 records.") }
    try await form.window.press("h")
    try await form.window.wait(for: "3 of 3 saved")
    try await form.window.press("u")
    try await form.window.wait(for: "Take the changes back in 3 records?")
    try await form.window.press("y")
    try await form.window.wait { $0.foot.contains("Taken back in 3 records.") }
    let words = try await form.leave("q")
    #expect(words.rows.count { $0.hasSuffix("saved: next_step") } == 3)
    let history = try await program.run("history", "--profile", "demo")
    #expect(history.output.contains("undo") && history.output.contains("bulk"))
  }

  @Test func `what was saved together is taken back together from the command line`() async throws {
    let list = try await program.run("list", "deals", "--ids", "--count", "3", "--profile", "demo")
    let ids = list.output.split(separator: "\n").map(String.init)
    let before = try await program.run("get", ids[0], "next_step", "--profile", "demo").output
    let set = try await program.run(
      "set", "deals/-", "next_step=call them all", "--profile", "demo", input: list.output)
    #expect(set.status == 0, "\(set.errors)")
    let rehearsal = try await program.run(
      "undo", ids[2], "--together", "--dry-run", "--profile", "demo")
    let rehearsed = rehearsal.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(Set(rehearsed) == Set(ids.map { $0[...] }), "\(rehearsal)")
    let dry = try await program.run(
      "undo", ids[2], "--together", "--dry-run", "--json", "--profile", "demo")
    for line in dry.output.split(separator: "\n") {
      let record = try JSON(parsing: String(line))["record"]?.string
      #expect(record.map(ids.contains) == true)
    }
    let undo = try await program.run("undo", ids[2], "--together", "--yes", "--profile", "demo")
    #expect(undo.output.split(separator: "\n").count == 3, "\(undo)")
    let after = try await program.run("get", ids[0], "next_step", "--profile", "demo").output
    #expect(after == before)
  }

  @Test func `in a small window too`() async throws {
    let form = try await FormWindow(
      program, "demo", "products", columns: 40, rows: 10, shown: "Summer dress")
    try await form.window.type("/kimono")
    try await form.window.wait { $0.contains("KIMONO") || $0.contains("浴衣") }
    try await form.window.press("Enter")
    try await form.window.wait { $0.header.contains("浴衣") }
    try await form.leave("q")
  }

  /// The products, of which the first one was edited and left.
  private func tableWithDraft() async throws -> FormWindow {
    let form = try await FormWindow(program, "demo", "products")
    try await form.window.press("Enter")
    try await form.window.wait { $0.header.contains("› Summer dress") }
    try await form.retype("price", as: "30")
    try await form.window.press("Escape")
    try await form.window.wait { $0.contains(" ● Summer dress") }
    return form
  }
}
