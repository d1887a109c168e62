import AmendTestSupport
import Foundation
import Testing

/// Completions, as the shells' scripts ask for them and in the shells themselves.
@Suite(.serialized) struct CompletionTests {
  private let program: BuiltProgram

  init() async throws {
    program = try BuiltProgram()
    // What was read is what is completed.
    _ = try await program.demo("schema")
    _ = try await program.demo("get", BuiltProgram.sample)
  }

  private func candidates(_ words: String...) async throws -> [String] {
    let outcome = try await Shell.run(
      program.path, ["__complete", "fish", "--"] + words, environment: program.environment)
    #expect(outcome.status == 0)
    return outcome.output.split(separator: "\n").dropFirst()
      .map { String($0.prefix { $0 != "\t" }) }
  }

  @Test func `commands are completed, and those below them`() async throws {
    #expect(try await candidates("hist") == ["history"])
    #expect(try await candidates("serve", "token", "r") == ["revoke"])
    #expect(try await candidates("config", "e") == ["edit"])
    #expect(try await !candidates("").contains("__complete"))
  }

  @Test func `options are completed, also of the command that is meant without a name`()
    async throws
  {
    #expect(try await candidates("list", "--col") == ["--columns"])
    #expect(try await candidates("login", "--tok") == ["--token-command"])
    #expect(try await candidates("edit", "--review", "") == ["always", "never"])
    #expect(try await candidates("edit", "--review=n") == ["--review=never"])
  }

  @Test func `profiles and themes are completed`() async throws {
    let folder = program.home.url.appending(path: "config/amend")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("profiles: {work: {}, other: {}}\n".utf8)
      .write(to: folder.appending(path: "config.yaml"))
    #expect(try await candidates("get", "--profile", "") == ["demo", "other", "work"])
    #expect(try await candidates("demo", "--theme", "gruv") == ["gruvbox-dark", "gruvbox-light"])
  }

  @Test func `objects, records and attributes are completed from the cache`() async throws {
    #expect(try await candidates("get", "--profile", "demo", "prod") == ["products/"])
    #expect(try await candidates("demo", "prod") == ["products", "products/"])
    let record = String(BuiltProgram.sample.prefix(14))
    #expect(
      try await candidates("get", "--profile", "demo", record).contains(BuiltProgram.sample))
    #expect(
      try await candidates("get", "--profile", "demo", "products/1", "inv") == ["inventory_count"])
    #expect(
      try await candidates("set", "--profile", "demo", "products/1", "in_") == ["in_stock="])
    #expect(
      try await candidates("set", "--profile", "demo", "products/1", "in_stock=")
        == ["in_stock=true", "in_stock=false"])
    #expect(
      try await candidates("set", "--profile", "demo", "products/1", "category=D")
        == ["category=Dresses"])
    #expect(
      try await candidates("list", "products", "--profile=demo", "--where", "category=D")
        == ["category=Dresses"])
    #expect(
      try await candidates("list", "products", "--profile", "demo", "--columns", "name,pr")
        == ["name,price"])
  }

  @Test func `another profile has candidates of its own, and the service is not asked`()
    async throws
  {
    var other = program
    let server = try await other.serveAndLogIn()
    let before = try await Shell.run(
      program.path, ["__complete", "fish", "--", "get", "prod"], environment: other.environment)
    #expect(before.output == "space\n")
    _ = try await other.run("schema")
    let count = try server.requests().count
    let after = try await Shell.run(
      program.path, ["__complete", "fish", "--", "get", "prod"], environment: other.environment)
    #expect(after.output == "nospace\nproducts/\tProducts\n")
    #expect(try server.requests().count == count)
  }

  @Test func `nothing is made where nothing was remembered`() async throws {
    let fresh = try BuiltProgram()
    let outcome = try await fresh.run("__complete", "fish", "--", "get", "prod")
    #expect(outcome.output == "space\n")
    let made = try FileManager.default.contentsOfDirectory(atPath: fresh.home.url.path)
    #expect(made.isEmpty)
  }

  /// A shell, and how it takes the script.
  private static let shells: [(name: String, arguments: [String], start: String)] = [
    ("bash", ["--norc", "--noprofile"], "source <(AMEND completions bash)"),
    ("zsh", ["-f"], "autoload -U compinit; compinit -u; source <(AMEND completions zsh)"),
    ("fish", ["--no-config"], "AMEND completions fish | source"),
  ]

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the shell completes`(name: String) async throws {
    let shell = try #require(Self.shells.first { $0.name == name })
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)") else {
      print("There is no \(name) here, which is left out.")
      return
    }
    var environment = program.environment
    environment["PATH"] = "\((program.path as NSString).deletingLastPathComponent):/usr/bin:/bin"
    let window = try await Tmux(
      ["/usr/bin/\(name)"] + shell.arguments, environment: environment, columns: 120)
    try await window.type(shell.start.replacing("AMEND", with: "amend") + "; echo re''ady")
    try await window.press("Enter")
    try await window.wait(for: "ready")
    try await window.type("amend set --profile demo prod")
    try await window.press("Tab")
    try await window.wait(for: "demo products/")
    try await window.type("1 inv")
    try await window.press("Tab")
    try await window.wait(for: "products/1 inventory_count=")
    try await window.type("3 category=Dr")
    try await window.press("Tab")
    try await window.wait(for: "inventory_count=3 category=Dresses")
    try await window.type("--if-u")
    try await window.press("Tab")
    try await window.wait(for: "category=Dresses --if-updated-at")
  }
}
