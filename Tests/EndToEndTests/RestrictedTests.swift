import AmendCore
import AmendTestSupport
import Foundation
import Testing

/// `amend edit --restricted`, and the same as a key's forced command on an OpenSSH server.
@Suite(.serialized) struct RestrictedTests {
  private var program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws {
    program = try BuiltProgram()
    // Places by HOME alone, as they are where the environment is not heeded.
    for name in ["CONFIG", "DATA", "STATE", "CACHE"] {
      program.environment["XDG_\(name)_HOME"] = nil
    }
  }

  @Test mutating func `what leads elsewhere is refused with a sentence`() async throws {
    program.environment["EDITOR"] = "touch \(program.home.url.path)/edited; cat"
    let outcome = try await program.run(
      "edit", "--restricted", sample, "--profile", "demo", "--plain",
      input: "edit-record-outside\nopen suppliers\n1\nprice\n49\nsave\ny\nquit\n")
    #expect(outcome.output.contains("This amend is restricted: no editor is started"))
    #expect(outcome.output.contains("This amend is restricted: it opens nothing but \(sample)."))
    #expect(outcome.output.hasSuffix("\(sample) saved: price\n"), "\(outcome)")
    #expect(outcome.status == 0)
    #expect(!exists("edited"))
    #expect(!exists(".cache/amend"))
  }

  @Test(arguments: [["get", BuiltProgram.sample], ["config"], ["demo"], ["serve"], ["list", "x"]])
  func `where the environment demands it there is no other command`(
    command: [String]
  ) async throws {
    let outcome = try await Shell.run(
      program.path, command,
      environment: program.environment.merging(["AMEND_RESTRICTED": "1"]) { $1 })
    #expect(outcome.status == 77)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("restricted to the form"))
  }

  @Test(arguments: [["edit", "--restricted"], ["edit", "--restricted", "--json"]])
  func `without a record or an object there is nothing to be held to`(
    command: [String]
  ) async throws {
    let outcome = try await Shell.run(program.path, command, environment: program.environment)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("amend edit --restricted products"))
  }

  @Test(.enabled(if: SecureShell.absence == nil, "\(SecureShell.absence ?? "")"))
  mutating func `whoever comes by ssh edits that record and reaches nothing else`() async throws {
    let server = try await logIn()
    let client = try await connect(to: "edit --restricted \(sample)")
    let window = try await Tmux(
      // What the client wants run is not heeded.
      client.client + ["get", sample], environment: hostile)
    try await window.wait(for: "Summer dress")
    for (key, sentence) in [
      ("e", "no editor is started"), ("E", "no editor is started"), ("C-z", "cannot be suspended"),
    ] {
      try await window.press(key)
      try await window.wait(for: sentence)
    }
    try await window.type("/suppliers")
    try await window.press("Enter", "o")
    try await window.wait(for: "─ Open ─")
    try await window.press("Enter")
    try await window.wait(for: "it opens nothing but")
    try await window.type("/price")
    try await window.press("Enter", "Enter", "C-u")
    try await window.type("49")
    try await window.press("Enter", "C-s")
    try await window.wait(for: "─ Review ─")
    try await window.press("Enter")
    try await window.wait(for: "Saved: Price")
    try await window.press("q")
    let end = try await window.wait(for: "Pane is dead")
    #expect(end.contains("status 0"))
    // The first one is of the login, which tries the scope.
    #expect(try server.patches().dropFirst() == ["{\"price\":49}"])
    // Nothing of what the client sent was used, and nothing but the state written.
    #expect(!exists("edited") && !exists("elsewhere") && !exists(".cache/amend"))
    #expect(exists(".local/state/amend/state.sqlite"))
  }

  @Test(.enabled(if: SecureShell.absence == nil, "\(SecureShell.absence ?? "")"))
  mutating func `of an object its records are opened and no other's`() async throws {
    let server = try await logIn()
    let client = try await connect(to: "edit --restricted products")
    let window = try await Tmux(client.client, environment: hostile)
    try await window.wait(for: "Summer dress")
    try await window.type("/DRESS-001")
    try await window.wait(for: "6 found of")
    try await window.press("Enter")
    try await window.wait(for: "Products › Summer dress")
    try await window.type("/suppliers")
    try await window.press("Enter", "o")
    try await window.wait(for: "─ Open ─")
    try await window.press("Enter")
    try await window.wait(for: "it opens nothing but the records of")
    try await window.press("Escape")
    try await window.wait { !$0.contains("Products › Summer dress") }
    try await window.press("Escape")
    try await window.wait { !$0.contains("found of") }
    try await window.press("q")
    try await window.wait(for: "Pane is dead")
    let requests = try server.requests()
    #expect(requests.allSatisfy { $0.method == "GET" || $0.status == 404 })
  }

  /// Serves sample data, and keeps a token for it in the home.
  private mutating func logIn() async throws -> ServedProgram {
    let server = try await program.serveAndLogIn()
    let token = try #require(program.environment["AMEND_TOKEN"])
    program.environment["AMEND_TOKEN"] = nil
    program.environment["AMEND_BASE_URL"] = nil
    let login = try await program.run("login", "--base-url", server.baseURL, input: "\(token)\n")
    try #require(login.status == 0, "\(login)")
    // The login remembers the objects that it read.
    try FileManager.default.removeItem(at: program.home.url.appending(path: ".cache"))
    return server
  }

  private func connect(to command: String) async throws -> SecureShell {
    let home = program.home.url.path
    return try await SecureShell(
      folder: program.home.url, command: "HOME='\(home)' '\(program.path)' \(command)",
      sending: Array(hostile.keys))
  }

  /// What somebody might send who wants out.
  private var hostile: [String: String] {
    let home = program.home.url.path
    return [
      "AMEND_PROFILE": "demo", "AMEND_CONFIG": "/etc/passwd", "AMEND_TOKEN": "forged",
      "AMEND_BASE_URL": "http://127.0.0.1:1/v2", "XDG_STATE_HOME": "\(home)/elsewhere",
      "XDG_CONFIG_HOME": "\(home)/elsewhere", "XDG_CACHE_HOME": "\(home)/elsewhere",
      "EDITOR": "touch \(home)/edited", "VISUAL": "touch \(home)/edited",
      "AMEND_RESTRICTED": "0", "TERMINFO": "\(home)/elsewhere", "TMPDIR": "\(home)/elsewhere",
      "LANG": "C.UTF-8",
    ]
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: program.home.url.appending(path: path).path)
  }
}
