import AmendCore
import AmendTestSupport
import Foundation
import Testing

/// `amend config` and its editing; the editor is a script here.
@Suite(.serialized) struct ConfigTests {
  private var program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private var folder: URL { program.home.url.appending(path: "config/amend") }

  private func write(_ text: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: "config.yaml"))
  }

  private func configuration() throws -> String {
    try String(contentsOf: folder.appending(path: "config.yaml"), encoding: .utf8)
  }

  @Test mutating func `what is edited is saved when it is right`() async throws {
    try write("theme: paper # bright\n")
    try program.edit(by: #"sed -i 's/paper/ink/' "$1""#)
    let outcome = try await program.run("config", "edit")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try configuration() == "theme: ink # bright\n")
    let shown = try await program.run("config")
    #expect(shown.output.contains("theme             ink"))
  }

  @Test(arguments: [
    ("theme: nordd\n", "nordd"), ("keys:\n  sav: s\n", "sav"),
    ("keys:\n  save: hyper-s\n", "hyper-s"),
  ])
  func `what is wrong is told with the settings`(text: String, word: String) async throws {
    try write(text)
    let outcome = try await program.run("config")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains(word))
    #expect(outcome.output.contains("history_days"))
  }

  @Test func `the settings fit the terminal, and a path has what room there is`() async throws {
    let terminal = try program.openTerminal("config", "--profile", "demo", columns: 110)
    let lines = String(decoding: terminal.read { _ in false }, as: UTF8.self)
      .split(separator: "\r\n")
    #expect(lines.count > 10)
    #expect(lines.allSatisfy { $0.count <= 110 }, "\(lines)")
    #expect(lines.contains { $0.hasSuffix("/cache/amend/cache.sqlite") }, "\(lines)")
  }

  @Test mutating func `a mistake brings the editor up again with the message`() async throws {
    try write("theme: paper\n")
    try program.edit(
      by: #"""
        case $count in
        1) printf 'themes: ink\n' > "$1" ;;
        2) printf 'theme: inc\n' > "$1" ;;
        3) printf 'keys: {save: hyper-x}\n' > "$1" ;;
        4) printf 'profiles: {work: {base_url: "nowhere"}}\n' > "$1" ;;
        *) printf 'theme: ink\n' > "$1" ;;
        esac
        """#)
    let outcome = try await program.run("config", "edit")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try program.given("2").hasPrefix("#! config.yaml:1:1: unknown key \"themes\""))
    #expect(try program.given("2").hasSuffix("\nthemes: ink\n"))
    #expect(try program.given("3").hasPrefix("#! config.yaml:1:8: there is no theme “inc”"))
    #expect(try program.given("4").hasPrefix("#! config.yaml:1:14: "))
    #expect(try program.given("5").contains("the profile \"work\" cannot be used"))
    #expect(try configuration() == "theme: ink\n")
  }

  @Test mutating func `giving up leaves the file as it was and keeps what was written`()
    async throws
  {
    try write("theme: paper\n")
    try program.edit(by: #"[ $count = 1 ] && printf 'colour: ink\n' > "$1"; exit 0"#)
    let outcome = try await program.run("config", "edit")
    #expect(outcome.status == 78)
    #expect(try configuration() == "theme: paper\n")
    let kept = program.home.url.appending(path: "state/amend/config.rejected.yaml")
    #expect(outcome.errors.contains(kept.path))
    #expect(try String(contentsOf: kept, encoding: .utf8) == "colour: ink\n")
  }

  @Test mutating func `what somebody else wrote meanwhile is not overwritten`() async throws {
    try write("theme: paper\n")
    let file = folder.appending(path: "config.yaml").path
    try program.edit(by: "printf 'theme: ink\\n' > \"$1\"; printf 'mouse: true\\n' > \(file)")
    let outcome = try await program.run("config", "edit")
    #expect(outcome.status == 75)
    #expect(try configuration() == "mouse: true\n")
  }

  @Test mutating func `where there is no file an example comes up, and nothing is made of it`()
    async throws
  {
    try program.edit(by: "exit 0")
    let outcome = try await program.run("config", "edit")
    #expect(outcome.status == 0)
    #expect(try program.given("1").contains("# yaml-language-server: $schema=config.schema.json\n"))
    #expect(throws: (any Error).self) { try configuration() }
  }

  @Test func `the schema is one object of JSON`() async throws {
    let outcome = try await program.run("config", "schema")
    let schema = try JSON(parsing: outcome.output)
    #expect(schema["properties"]?["keys"]?["properties"]?["save"] != nil)
    #expect(schema["properties"]?["keys"]?["properties"]?["preset"] != nil)
  }
}
