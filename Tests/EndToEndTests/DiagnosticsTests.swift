import AmendTestSupport
import Foundation
import Testing

/// `--log-file` and `--trace-http`, and what never stands in them or anywhere else.
@Suite struct DiagnosticsTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  private var log: String { program.home.url.appending(path: "amend.log").path }
  private var trace: String { program.home.url.appending(path: "http.trace").path }

  private func text(_ path: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  @Test func `a log tells what was asked and how it ended`() async throws {
    _ = try await program.demo("get", "products/none", "--log-file", log)
    _ = try await program.demo("get", sample, "price", "--log-file", log, "--log-level", "error")
    let lines = try text(log).split(separator: "\n")
    try #require(lines.count >= 4)
    #expect(lines[0].hasSuffix(": get"))
    #expect(lines.contains { $0.contains(" warning GET /v2/crm/products/none ") })
    #expect(lines.last?.hasSuffix("error There is no record products/none. status=66") == true)
  }

  @Test func `a trace holds each request and its answer`() async throws {
    let outcome = try await program.demo("set", sample, "price=7", "--trace-http", trace)
    #expect(outcome.output == "\(sample) saved: price\n")
    let text = try text(trace)
    #expect(text.contains("> PATCH /v2/crm/\(sample)\n> "))
    #expect(text.contains("\n>\n> {\"price\":7}\n< 200 in "))
  }

  @Test func `a file of others is made private before anything is written`() async throws {
    try #require(
      FileManager.default.createFile(
        atPath: log, contents: Data(), attributes: [.posixPermissions: 0o644]))
    _ = try await program.demo("get", sample, "price", "--log-file", log)
    #expect(try !text(log).isEmpty)
  }

  @Test func `a file that cannot be written ends the command before anything is sent`()
    async throws
  {
    let outcome = try await program.demo("set", sample, "price=7", "--trace-http", "/none/x")
    #expect(outcome.status == 64)
    #expect(outcome.errors == "amend: “/none/x” cannot be written: No such file or directory.\n")
    #expect(try await program.demo("get", sample, "price").output == "price  29\n")
  }

  @Test func `no command tells the token, wherever it writes`() async throws {
    var program = program
    let server = try await program.serveAndLogIn()
    defer { server.stop() }
    let token = try #require(program.environment["AMEND_TOKEN"])
    for arguments in TokenCommands.all {
      let outcome = try await Shell.run(
        program.path,
        arguments + ["--log-file", log, "--log-level", "trace", "--trace-http", trace],
        environment: program.environment,
        input: arguments == ["login"] ? token + "\n" : "")
      #expect(!(outcome.output + outcome.errors).contains(token), "\(arguments): \(outcome)")
    }
    #expect(try !text(log).contains(token))
    let traced = try text(trace)
    #expect(!traced.contains(token))
    #expect(traced.contains("> Authorization: (redacted)\n"))
  }

  @Test func `a token that a service says back is told nowhere`() async throws {
    let token = "geheim-4711-abcdef"
    let server = try LoopbackServer(()) { _, request in
      .answer("401 No", "{\"message\":\"Bad token \(token)\"}", fields: "X-Token: \(token)")
    }
    var program = program
    program.environment["AMEND_BASE_URL"] = "http://127.0.0.1:\(server.port)/v2"
    program.environment["AMEND_TOKEN"] = token
    let outcome = try await program.run(
      "get", sample, "--json", "--log-file", log, "--trace-http", trace)
    #expect(outcome.status == 77)
    #expect(!outcome.errors.contains(token), "\(outcome)")
    #expect(try !text(log).contains(token))
    #expect(try !text(trace).contains(token))
  }
}

/// Commands that have to do with an account, each in a way that works and in one that does not.
private enum TokenCommands {
  static let all: [[String]] = [
    ["get", BuiltProgram.sample], ["get", "products/none", "--json"], ["list", "products"],
    ["members", "--csv"], ["schema"], ["schema", "none"], ["set", BuiltProgram.sample, "price=1"],
    ["new", "products", "sku=1", "name=1"],
    ["assert", "products", "--match", "sku", "sku=1"], ["delete", BuiltProgram.sample, "--yes"],
    ["drafts"], ["history"], ["undo", BuiltProgram.sample, "--yes"], ["config"],
    ["config", "--json"], ["cache"], ["keys"], ["login"], ["login", "status"], ["logout"],
    [BuiltProgram.sample, "--plain"], ["products", "--plain"],
  ]
}
