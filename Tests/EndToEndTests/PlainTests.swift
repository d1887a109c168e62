import AmendTestSupport
import Glibc
import Testing

/// `--plain`: the form as lines, through pipes and in a bare terminal.
@Suite(.serialized) struct PlainTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  @Test func `a script edits, reviews and saves through pipes`() async throws {
    let outcome = try await program.run(
      "demo", "--plain", input: "price\n49\ncategory\nshoes\nsave\ny\nquit\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("\nPrice: 49, changed from 29.\n"))
    #expect(outcome.output.contains("\nSaved: Price, Category\n"))
    #expect(outcome.output.hasSuffix("\n\(sample) saved: price, category\n"))
    #expect(!outcome.output.utf8.contains(0x1B))
    let values = try await program.demo("get", sample, "price", "category")
    #expect(values.output.contains("49"))
    #expect(values.output.contains("Shoes"))
  }

  @Test func `the end of the input keeps the edits as a draft`() async throws {
    let cut = try await program.run("demo", "--plain", input: "price\n49")
    #expect(cut.status == 1)
    #expect(cut.output.hasSuffix("The input has ended.\n\(sample) kept as a draft: price\n"))
    #expect(cut.errors == "amend: The input ended; \(sample) kept as a draft: price.\n")
    let next = try await program.run("demo", "--plain", input: "r\nsave\ny\n")
    #expect(next.status == 0)
    #expect(next.output.contains("  Price: 29 becomes 49\n"))
    #expect(next.output.hasSuffix("\(sample) saved: price\n"))
  }

  @Test func `a script that knows nothing of a draft does its work and leaves it`() async throws {
    _ = try await program.run("demo", "--plain", input: "price\n49")
    let script = try await program.run("demo", "--plain", input: "price\n51\nsave\ny\n")
    #expect(script.status == 0)
    #expect(script.output.hasSuffix("\(sample) saved: price\n"))
    #expect(try await program.demo("drafts").output.contains("\(sample)\tprice\n"))
  }

  @Test func `a script that ends before a question is answered has failed`() async throws {
    _ = try await program.run("demo", "--plain", input: "price\n49")
    let script = try await program.run("demo", "--plain", input: "")
    #expect(script.status == 1)
    #expect(
      script.errors
        == "amend: The input ended before the question was answered; \(sample) unchanged.\n")
  }

  @Test func `a terminal that can do nothing talks in lines, through pipes too`() async throws {
    var program = program
    program.environment["TERM"] = "dumb"
    let outcome = try await program.run("demo", input: "quit\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("\(sample) unchanged\n"))
  }

  @Test func `a dry run prints the body, and a read-only form changes nothing`() async throws {
    let dry = try await program.run("demo", "--plain", "--dry-run", input: "price\n49\nsave\ny\n")
    #expect(dry.output.hasSuffix("{\"price\":49}\n"))
    let fixed = try await program.run("demo", "--plain", "--read-only", input: "price\nquit\n")
    #expect(fixed.output.contains("This form is read-only.\n"))
    #expect(fixed.output.hasSuffix("\(sample) unchanged\n"))
  }

  @Test func `what somebody else changed meanwhile is decided in words`() async throws {
    let terminal = try program.openTerminal("demo", "--plain")
    try #require(terminal.says("help lists the commands"))
    terminal.type("price\n49\n")
    try #require(terminal.says("changed from 29"))
    let other = try await program.colleague.demo("set", sample, "price=35")
    #expect(other.status == 0)
    terminal.type("save\ny\n")
    try #require(terminal.says("Theirs: 35"))
    terminal.type("m\n")
    try #require(terminal.says("Price: 35 becomes 49"))
    terminal.type("y\n")
    try #require(terminal.says("Saved: Price"))
    terminal.type("quit\n")
    #expect(try await terminal.waitForEnd() == 0)
  }

  @Test func `a record that somebody deleted meanwhile is created anew`() async throws {
    let terminal = try program.openTerminal("demo", "--plain")
    try #require(terminal.says("help lists the commands"))
    terminal.type("price\n49\n")
    try #require(terminal.says("changed from 29.\r\n> "))
    let other = try await program.colleague.demo("delete", sample, "--yes")
    #expect(other.status == 0)
    terminal.type("save\ny\n")
    // Both may come at once, and what was read is not read again.
    let question = terminal.read { String(decoding: $0, as: UTF8.self).contains("n, c: ") }
    #expect(String(decoding: question, as: UTF8.self).contains("is not there any more"))
    terminal.type("n\n")
    try #require(terminal.says("Created anew as products/"))
    terminal.type("quit\n")
    #expect(try await terminal.waitForEnd() == 0)
  }

  @Test func `a dumb terminal gets lines, and Ctrl-C keeps the draft`() async throws {
    var program = program
    program.environment["TERM"] = "dumb"
    let terminal = try program.openTerminal("demo")
    try #require(terminal.says("help lists the commands"))
    terminal.type("price\n49\n")
    let bytes = terminal.read {
      String(decoding: $0, as: UTF8.self).contains("changed from 29.\r\n> ")
    }
    #expect(!bytes.contains(0x1B))
    terminal.send(signal: SIGINT)
    #expect(terminal.says("kept as a draft: price"))
    #expect(try await terminal.waitForEnd() == 130 << 8)
    #expect(try await program.run("drafts").output.contains("price"))
  }

  @Test func `an ASCII locale gets ASCII, and values stay as they are`() async throws {
    var program = program
    program.environment["LANG"] = "C"
    let outcome = try await program.run(
      "demo", "--plain", input: "description\nワンピース\nsave\ny\nquit\n")
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
    let value = try await program.demo("get", sample, "description", "--json")
    #expect(value.output.contains("ワンピース"))
  }

  @Test func `records are listed by the page, searched and opened`() async throws {
    let outcome = try await program.demo(
      "products", "--plain", input: "more\n/summer dress\n1\nprice\n49\nsave\ny\nback\nquit\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n40. "))
    #expect(outcome.output.contains("\n1. Summer dress\n"))
    #expect(outcome.output.contains("\nBack at Products.\n"))
    #expect(outcome.output.hasSuffix("\(sample) saved: price\n"))
  }

  @Test func `marked records are edited together, in a terminal of its own`() async throws {
    let terminal = try program.openTerminal("demo", "products", "--plain")
    try #require(terminal.says("/TEXT searches.\r\n> "))
    terminal.type("columns in_stock, price\n")
    try #require(terminal.says("/TEXT searches.\r\n> "))
    terminal.type("mark 1-3\n")
    try #require(terminal.says("3 are marked; open edits them together.\r\n> "))
    terminal.type("open\n")
    try #require(terminal.says("3 records of products, edited together"))
    terminal.type("price\n")
    try #require(terminal.says("Value: "))
    terminal.type("123\n")
    try #require(terminal.says("changed from several values.\r\n> "))
    terminal.type("save\n")
    try #require(terminal.says("PATCH 3 records, each with\r\n{\"price\":123}\r\nSend? y or n: "))
    terminal.type("y\n")
    try #require(terminal.says("Saved 3 records. history shows them, and takes them back.\r\n> "))
    terminal.type("back\n")
    try #require(terminal.says("Back at Products."))
    terminal.type("list\n")
    try #require(terminal.says(", Price 123\r\n"))
    terminal.type("quit\n")
    #expect(try await terminal.waitForEnd() == 0)
  }

  @Test func `a list is sorted and its columns chosen, and both are remembered`() async throws {
    let first = try await program.demo(
      "products", "--plain", input: "sort name\nreverse-order\ncolumns price\nquit\n")
    #expect(first.status == 0)
    #expect(first.output.contains("Sorted by Name, descending.\n1. "))
    let next = try await program.demo("products", "--plain", input: "quit\n")
    let row = next.output.split(separator: "\n").first { $0.hasPrefix("1. ") } ?? ""
    #expect(row.contains(", Price "))
    #expect(first.output.contains(row))
  }

  @Test func `a record is created and linked without leaving the form`() async throws {
    let outcome = try await program.run(
      "demo", "--plain",
      input: "suppliers\n:create Harbour Looms\ny\n\nsave\ny\nopen suppliers\nharbour\nback\nquit\n"
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\nHarbour Looms is created and linked.\n"))
    #expect(outcome.output.contains("\nSaved: Suppliers\n"))
    #expect(outcome.output.contains("\nHarbour Looms, suppliers/"))
    #expect(outcome.output.contains("\nBack at Summer dress.\n"))
  }

  @Test func `Ctrl-C stops waiting for a service that is not there, and then ends`() async throws {
    var program = program
    program.environment["AMEND_BASE_URL"] = "http://127.0.0.1:9"
    program.environment["AMEND_TOKEN"] = "none"
    let terminal = try program.openTerminal(sample, "--plain")
    try #require(terminal.says("Ctrl-C stops."))
    terminal.type("\u{3}")
    try #require(terminal.says("\r\n> "))
    terminal.type("price\n")
    // Between an answer and the prompt Ctrl-C would stop a waiting that there is not.
    try #require(terminal.says("reload tries again, quit leaves.\r\n> "))
    terminal.type("\u{3}")
    #expect(try await terminal.waitForEnd() == 130 << 8)
  }

  @Test func `a line that a terminal would cut is not taken`() async throws {
    let terminal = try program.openTerminal("demo", "--plain")
    try #require(terminal.says("help lists the commands"))
    terminal.type("description\n")
    try #require(terminal.says("Value: "))
    terminal.type(String(repeating: "x", count: 5000) + "\n")
    try #require(terminal.says("A terminal cuts so long a line"))
    terminal.type("short\n")
    #expect(terminal.says("Description: short, changed from"))
  }

  @Test func `objects are listed and opened`() async throws {
    let outcome = try await program.demo("--plain", input: "deals\nback\nquit\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(". Deals, deals\n"))
    #expect(outcome.output.contains("Reading the records of deals.\n"))
  }

  @Test func `what was saved is told although edits of another record are left behind`()
    async throws
  {
    let outcome = try await program.run(
      "demo", "--plain", input: "price\n49\nsave\ny\nopen suppliers\n1\ncity\nBergen\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\n\(sample) saved: price\n"), "\(outcome)")
    #expect(outcome.errors.hasPrefix("amend: The input ended; suppliers/"))
    #expect(outcome.errors.hasSuffix(" kept as a draft: city.\n"))
  }

  @Test func `a record that is not there is said, with the exit status of a form`() async throws {
    let outcome = try await program.demo("products/nothing", "--plain", input: "quit\n")
    #expect(outcome.status == 66)
  }
}

extension Pty {
  /// Whether the program says that within thirty seconds.
  fileprivate func says(_ text: String) -> Bool {
    func isSaid(_ bytes: [UInt8]) -> Bool { String(decoding: bytes, as: UTF8.self).contains(text) }
    return isSaid(read(until: isSaid))
  }
}
