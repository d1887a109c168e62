import AmendTestSupport
import Testing

/// What goes to standard error, for people and for programs.
@Suite struct ComplaintTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  private func run(_ arguments: [String]) async throws -> Shell.Outcome {
    try await Shell.run(
      program.path, arguments + ["--profile", "demo"], environment: program.environment)
  }

  @Test func `with JSON an error is a line of JSON`() async throws {
    let outcome = try await run(["get", "products/none", "--json"])
    #expect(
      outcome
        == .init(
          status: 66, output: "",
          errors: #"{"error":{"status":66,"message":"There is no record products/none."}}"# + "\n"
        ))
  }

  @Test func `with JSON a mistake of usage is a line of JSON too`() async throws {
    let outcome = try await run(["list", "products", "--jsonl", "--colums", "sku"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errors == #"{"error":{"status":64,"message":"Unknown option '--colums'. "#
        + #"Did you mean '--columns'?"}}"# + "\n")
  }

  @Test(arguments: [
    (["list", "product"], "There is no object product. Did you mean products?"),
    (["lsit"], "There is no object lsit. Did you mean the command list?"),
    (["schema", "xyzzy"], "There is no object xyzzy. `amend schema` lists the objects."),
    (["new", "dealz", "name=x"], "There is no object dealz. Did you mean deals?"),
    (["get", "product/none"], "There is no record product/none. Did you mean products?"),
  ])
  func `an object that is none brings up one that is`(arguments: [String], message: String)
    async throws
  {
    let outcome = try await run(arguments)
    #expect(outcome == .init(status: 66, output: "", errors: "amend: \(message)\n"))
  }

  @Test func `a command that is none brings up one that is`() async throws {
    let outcome = try await run(["lst", "products"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasSuffix("\nDid you mean the command list?\n"))
  }

  @Test func `a command that is none brings up one that is where no token is, too`() async throws {
    let outcome = try await program.run("lst")
    #expect(outcome.status == 78)
    #expect(
      outcome.errors.hasSuffix("run amend login. Did you mean the command list?\n"), "\(outcome)")
  }

  @Test(arguments: [
    (["help", "nope"], "There is no command “nope”. `amend --help` lists them."),
    (["help", "histroy"], "There is no command “histroy”. Did you mean the command history?"),
    (
      ["help", "drafts", "resum"],
      "There is no command “drafts resum”. Did you mean the command drafts resume?"
    ),
    (["man", "lst"], "There is no command “lst”. Did you mean the command list?"),
  ])
  func `help on a command that is none is a mistake of usage`(arguments: [String], message: String)
    async throws
  {
    let outcome = try await Shell.run(program.path, arguments, environment: program.environment)
    #expect(outcome == .init(status: 64, output: "", errors: "amend: \(message)\n"))
  }

  @Test(arguments: [["help"], ["help", "drafts", "resume"], ["help", "help"]])
  func `help on a command that is one is help`(arguments: [String]) async throws {
    let outcome = try await Shell.run(program.path, arguments, environment: program.environment)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE: amend"))
  }

  @Test func `the version tells the commit, where there is git`() async throws {
    let outcome = try await program.run("--version")
    #expect(outcome.output.wholeMatch(of: /0\.1\.0( \([0-9a-f]{10}\))?\n/) != nil)
  }
}
