import AmendTestSupport
import Foundation
import Testing

/// `amend set OBJECT/-`, which changes the records on standard input.
@Suite struct BulkSetTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  @Test func `a list is changed by a pipe, and a second run sends nothing`() async throws {
    let ids = try await program.demo("list", "products", "--ids", "--count", "3").output
    let lines = ids.split(separator: "\n")
    let first = try await program.demo("set", "products/-", "rating=1", input: ids)
    #expect(first.status == 0)
    #expect(first.output == lines.map { "\($0) saved: rating\n" }.joined())
    let second = try await program.demo("set", "products/-", "rating=1", input: ids)
    #expect(second.output == lines.map { "\($0) unchanged\n" }.joined())
    // Each of them is in the history, and can be taken back alone.
    #expect(try await program.demo("history").output.split(separator: "\n").count == 3)
    let undone = try await program.demo("undo", sample, "--yes")
    #expect(undone.output == "\(sample) saved: rating\n")
  }

  @Test func `a record that fails does not stop the others`() async throws {
    let outcome = try await program.demo(
      "set", "products/-", "price=7", "--json", input: "none\n\n\(sample)\n")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        {"record":"products/none","sent":[],"error":"There is no record products/none."}
        {"record":"\(sample)","sent":[{"price":7}],"error":null}

        """)
    #expect(
      outcome.errors.hasSuffix(
        #"{"error":{"status":1,"message":"1 of 2 records were not changed. "#
          + #"Run it again: what is done already is not sent twice."}}"# + "\n"))
  }

  @Test func `a line that is no record of the object stops all before anything is sent`()
    async throws
  {
    for line in ["deals/x", "a b", "products/a/b"] {
      let outcome = try await program.demo(
        "set", "products/-", "price=7", input: "\(sample)\n\(line)\n")
      #expect(outcome.status == 64)
      #expect(outcome.errors == "amend: “\(line)” is no record of products; nothing was sent.\n")
    }
    #expect(try await program.demo("get", sample, "price").output == "price  29\n")
  }

  @Test func `a mistake that every record would share is told once`() async throws {
    let ids = try await program.demo("list", "products", "--ids", "--count", "3").output
    let outcome = try await program.demo("set", "products/-", "prise=7", input: ids)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("2 were not tried"))
  }

  @Test func `what was not changed can be given again`() async throws {
    let file = program.home.url.appending(path: "rest.txt").path
    let first = try await program.demo(
      "set", "products/-", "price=7", "--remaining", file, input: "none\n\(sample)\nother\n")
    #expect(first.status == 1)
    #expect(
      first.errors.hasSuffix(
        "2 of 3 records were not changed. \(file) names what is left, to be given again.\n"))
    let rest = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    #expect(rest == "products/none\nproducts/other\n")
    let second = try await program.demo(
      "set", "products/-", "price=7", "--remaining", file, input: "\(sample)\n")
    #expect(second.output == "\(sample) unchanged\n")
    #expect(try Data(contentsOf: URL(filePath: file)).isEmpty)
  }

  @Test func `a dry run leaves the file of what is left alone`() async throws {
    let file = program.home.url.appending(path: "rest.txt")
    try "\(sample)\n".write(to: file, atomically: true, encoding: .utf8)
    let outcome = try await program.demo(
      "set", "products/-", "price=7", "--dry-run", "--remaining", file.path,
      input: "\(sample)\n")
    #expect(outcome.output == "\(sample) {\"price\":7}\n")
    #expect(try String(contentsOf: file, encoding: .utf8) == "\(sample)\n")
  }

  @Test func `a service that is away ends it alike at the last record`() async throws {
    let port = try LoopbackServer.deafPort()
    var program = program
    program.environment["AMEND_TOKEN"] = "secret"
    program.environment["AMEND_BASE_URL"] = "http://127.0.0.1:\(port)/v2"
    let outcome = try await program.run(
      "set", "products/-", "price=7", "--json", input: "only\n")
    #expect(outcome.status == 69)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("Stopped after 1 of 1 records; 1 failed."))
  }

  @Test func `a line of ids can stand behind the object`() async throws {
    let outcome = try await program.demo("set", "products/\(sample)", "price=7")
    #expect(outcome.output == "\(sample) saved: price\n")
  }

  @Test func `a bar tells how far it is, where somebody looks on`() async throws {
    let ids = try await program.demo("list", "products", "--ids", "--count", "3").output
    let file = program.home.url.appending(path: "ids")
    try ids.write(to: file, atomically: true, encoding: .utf8)
    let terminal = try Pty(
      "/bin/bash",
      ["-c", "'\(program.path)' set products/- rating=1 --profile demo < '\(file.path)'"],
      environment: program.environment)
    let shown = String(decoding: terminal.read { _ in false }, as: UTF8.self)
    #expect(shown.contains("[######..............] 1 of 3"))
    #expect(shown.contains("3 of 3 records saved, 0 unchanged."))
  }
}
