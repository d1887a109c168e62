import AmendCore
import AmendTestSupport
import Testing

/// What is chosen in lists by keys, and the `PATCH` that the service then receives.
@Suite(.serialized) struct ChoiceTests {
  private var program: BuiltProgram
  private let server: ServedProgram

  init() async throws {
    program = try BuiltProgram()
    server = try await program.serveAndLogIn()
  }

  @Test func `an option is found by its letters, and cleared`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.choose("category", "sho", finding: "Shoes")
    try await form.save()
    try await form.clear("category")
    try await form.save()
    #expect(try server.patches() == [#"{"category":{"id":"opt_def456"}}"#, #"{"category":null}"#])
  }

  @Test func `a status is found by its letters`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.choose("lifecycle", "disc", finding: "Discontinued")
    #expect(try await form.save().row("Lifecycle").hasSuffix("Discontinued"))
    #expect(try server.patches() == [#"{"lifecycle":{"id":3}}"#])
  }

  @Test func `options are marked and unmarked, down to none`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.open("tags")
    try await form.window.press("Tab")
    try await form.window.wait(for: "1 marked")
    try await form.window.type("sale")
    try await form.window.press("Tab")
    try await form.window.wait(for: "2 marked")
    try await form.accept()
    try await form.save()
    try await form.open("tags")
    try await form.window.press("Tab", "Tab")
    try await form.window.wait { $0.contains("[ ] Sale") && $0.contains("[ ] Clearance") }
    try await form.accept()
    #expect(try await form.save().row("Tags").hasSuffix(" []"))
    try await form.clear("tags")
    #expect(try await form.save().row("Tags").hasSuffix(" —"))
    #expect(
      try server.patches() == [
        #"{"tags":[{"id":3},{"id":2}]}"#, #"{"tags":[]}"#, #"{"tags":null}"#,
      ])
  }

  @Test func `a related record is found by its name and marked beside the others`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.window.wait(for: "Nordic Textiles, Atelier Berlin")
    try await form.open("suppliers")
    try await form.window.wait(for: "/40")
    try await form.window.type("nordic")
    try await form.window.wait { !$0.contains("Atelier Berlin  ") && $0.contains("[x] Nordic") }
    try await form.window.press("Tab")
    try await form.window.wait(for: "1 marked")
    try await form.accept()
    #expect(try await form.save().row("Suppliers").hasSuffix(" Atelier Berlin"))
    #expect(
      try server.patches() == [#"{"suppliers":["0b8a2a8e-3c55-4f0e-8a0c-6a9d6a7b1c22"]}"#])
  }

  @Test func `a member is found by name, marked and unmarked`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.open("owner")
    try await form.window.wait(for: "Yuki Tanaka")
    try await form.window.type("yuki")
    try await form.window.press("Tab")
    try await form.window.wait(for: "2 marked")
    try await form.accept()
    #expect(try await form.save().row("Owner").hasSuffix("Lena Meier, Yuki Tanaka"))
    try await form.open("owner")
    try await form.window.press("Tab")
    try await form.window.wait(for: "1 marked")
    try await form.accept()
    try await form.save()
    #expect(
      try server.patches() == [
        #"{"owner":["MRJXYG8M66KLBEX","W7T2KQ9ZB4M61XA"]}"#, #"{"owner":["W7T2KQ9ZB4M61XA"]}"#,
      ])
  }

  @Test func `links to what is no longer there are shown as such and kept`() async throws {
    // Its category, one of its suppliers and its owner were deleted elsewhere.
    let form = try await FormWindow(
      program, "products/50f170cc-f3e1-470e-8eee-ef069571bb35", columns: 100,
      shown: "Scarf of a former supplier")
    try await form.window.wait {
      $0.row("Category").contains("opt_gone99 (no such option)")
        && $0.row("Suppliers").contains("665a3462-5cf2-4ded-be30-184bdcf40092 (no longer exists)")
        && $0.row("Owner").contains("NOSUCHMEMBER000 (no longer exists)")
    }
    try await form.open("suppliers")
    try await form.window.type("atelier")
    try await form.window.wait(for: "Atelier Berlin")
    try await form.window.press("Tab")
    try await form.window.wait(for: "3 marked")
    try await form.accept()
    try await form.review()
    let kept = #""02df4cb9-15fd-4246-b372-c9157e6bff99","665a3462-5cf2-4ded-be30-184bdcf40092""#
    let added = #""0b8a2a8e-3c55-4f0e-8a0c-6a9d6a7b1c22""#
    try await form.window.wait(for: #"{"suppliers":[\#(kept),"#)
    try await form.window.press("Enter")
    // The service does not take a link to what is not there; nothing is lost by that.
    try await form.window.wait { $0.foot.hasPrefix(" Saved: ") || $0.contains("▲") }
    #expect(try server.patches() == [Text(#"{"suppliers":[\#(kept),\#(added)]}"#)])
  }

  @Test func `many edits are one request, its keys in the order of the schema`() async throws {
    let form = try await FormWindow(program, FormWindow.product)
    try await form.choose("lifecycle", "draft", finding: "Draft")
    try await form.clear("margin")
    try await form.choose("category", "shoes", finding: "Shoes")
    try await form.focus("in_stock")
    try await form.window.press("Space")
    try await form.retype("price", as: "0")
    try await form.retype("name", as: "Été")
    // An edit that is taken back is no edit.
    try await form.retype("sku", as: "OTHER")
    try await form.retype("sku", as: "DRESS-001")
    let review = try await form.review()
    #expect(review.contains("6 changes"))
    try await form.window.press("Enter")
    try await form.window.wait(for: " Saved: Name, Price, In Stock, Category, Margin, Lifecycle")
    let body =
      #"{"name":"Été","price":0,"in_stock":false,"category":{"id":"opt_def456"},"#
      + #""margin":null,"lifecycle":{"id":1}}"#
    #expect(try server.patches() == [Text(body)])
  }
}
