import AmendTestSupport
import Testing

/// `amend new` and `amend assert` without values, which open a form.
@Suite struct NewRecordTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private func rows(_ sku: String) async throws -> String {
    try await program.demo("list", "products", "--where", "sku=\(sku)", "--columns", "name,price")
      .output.split(separator: "\n").map { $0.drop { $0 != "\t" } }.joined(separator: "\n")
  }

  @Test func `a form makes a record, in a terminal`() async throws {
    let window = try await program.openWindow("new", "products", "--profile", "demo")
    try await window.wait(for: "New product")
    try await window.press("Enter")
    try await window.wait(for: "0/255")
    try await window.type("NEW-1")
    try await window.press("Enter", "j", "Enter")
    try await window.wait(for: "0/255")
    try await window.type("Sun hat")
    try await window.press("Enter", "C-s")
    try await window.wait(for: "POST products")
    try await window.press("Enter")
    try await window.wait(for: "Created as products/")
    try await window.press("q")
    try await window.wait(for: " created: sku, name")
    #expect(try await rows("NEW-1") == "\tSun hat\t")
  }

  @Test func `a form in lines makes a record, and finds it again`() async throws {
    let made = try await program.demo(
      "new", "products", "--plain",
      input: "sku\nNEW-2\nname\nHat\nprice\n5\nsave\ny\nquit\n")
    #expect(made.status == 0, "\(made)")
    #expect(made.output.hasSuffix(" created: sku, name, price\n"))
    let found = try await program.demo(
      "assert", "products", "--match", "sku", "--plain",
      input: "sku\nNEW-2\nname\nCap\nsave\ny\nquit\n")
    #expect(found.output.contains("PUT products?matchingAttribute=sku"))
    #expect(try await rows("NEW-2") == "\tCap\t5")
  }

  @Test func `what was not created is a draft, and offered again`() async throws {
    let left = try await program.demo("new", "products", "--plain", input: "name\nHat\n")
    #expect(left.status == 1)
    #expect(left.errors.hasSuffix("products (new) kept as a draft: name.\n"))
    let listed = try await program.demo("drafts")
    #expect(listed.output.contains("\tproducts (new)\tname\n"))
    let resumed = try await program.demo(
      "drafts", "resume", "1", "--plain", input: "r\nsku\nNEW-3\nsave\ny\nquit\n")
    #expect(resumed.status == 0, "\(resumed)")
    #expect(try await rows("NEW-3") == "\tHat\t")
    #expect(try await program.demo("drafts").output == "")
  }

  @Test func `without values and without a terminal nothing is asked`() async throws {
    let outcome = try await program.demo("new", "products")
    #expect(outcome.status == 65)
    #expect(outcome.errors == "amend: sku, name are required; add sku=… name=….\n")
  }

  @Test func `where the answer is lost, a command says to look before it is tried again`()
    async throws
  {
    let object = try Example("object-products").json()
    let server = try LoopbackServer(()) { _, request in
      request.hasPrefix("POST ") ? .reply("") : .json(object)
    }
    var program = program
    program.environment["AMEND_TOKEN"] = "any"
    program.environment["AMEND_BASE_URL"] = "http://127.0.0.1:\(server.port)/v2"
    let made = try await program.run("new", "products", "sku=A", "name=Hat")
    #expect(made.status == 69)
    #expect(
      made.errors.hasPrefix("amend: It may be there all the same: look for it first. "), "\(made)")
  }
}
