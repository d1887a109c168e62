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

  @Test func `a dumb terminal gets lines, and Ctrl-C keeps the draft`() async throws {
    var program = program
    program.environment["TERM"] = "dumb"
    let terminal = try program.openTerminal("demo")
    try #require(terminal.says("help lists the commands"))
    terminal.type("price\n49\n")
    let bytes = terminal.read { String(decoding: $0, as: UTF8.self).contains("changed from 29") }
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
    #expect(outcome.output.contains("\n1. Summer dress, "))
    #expect(outcome.output.contains("\nBack at Products.\n"))
    #expect(outcome.output.hasSuffix("\(sample) saved: price\n"))
  }

  @Test func `objects are listed and opened`() async throws {
    let outcome = try await program.demo("--plain", input: "deals\nback\nquit\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(". Deals, deals\n"))
    #expect(outcome.output.contains("Reading the records of deals.\n"))
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
