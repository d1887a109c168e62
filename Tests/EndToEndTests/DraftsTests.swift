import AmendTestSupport
import Glibc
import Testing

/// `amend drafts`, with drafts that a killed form left behind.
@Suite(.serialized) struct DraftsTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  /// Opens the sample's form, toggles its checkbox and kills the program.
  private func leaveDraft() async throws {
    let terminal = try program.openTerminal("demo")
    try #require(terminal.shows("Lena Meier"))
    terminal.type("/in stock\r")
    try #require(terminal.shows("checkbox"))
    terminal.type(" ")
    try #require(terminal.shows("●"))
    terminal.send(signal: SIGKILL)
    _ = try await terminal.waitForEnd()
  }

  @Test func `without drafts there is nothing to list`() async throws {
    #expect(try await program.run("drafts") == .init(status: 0, output: "", errors: ""))
    #expect(try await program.run("drafts", "--json").output == "[]\n")
  }

  @Test func `a terminal is told that there is nothing to list`() async throws {
    for (command, sentence) in [
      (["drafts"], "No edits wait to be saved."), (["history"], "Nothing was saved yet."),
      (["history", sample], "Nothing was saved of it yet."),
      (["list", "products", "--search", "xyzzy"], "No record of products fits."),
    ] {
      let terminal = try Pty(
        program.path, command + ["--profile", "demo"], environment: program.environment)
      let shown = String(decoding: terminal.read { _ in false }, as: UTF8.self)
      #expect(shown == sentence + "\r\n")
    }
  }

  @Test func `the list fits the terminal`() async throws {
    try await leaveDraft()
    let terminal = try program.openTerminal("drafts", columns: 60)
    let lines = String(decoding: terminal.read { _ in false }, as: UTF8.self)
      .split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.count <= 60 }, "\(lines)")
    #expect(lines.last?.hasSuffix("  in_stock") == true)
  }

  @Test func `a draft is listed and discarded`() async throws {
    try await leaveDraft()
    let list = try await program.run("drafts")
    #expect(list.output.hasPrefix("1\t"))
    #expect(list.output.hasSuffix("\tdemo\t\(sample)\tin_stock\n"))
    let json = try await program.run("drafts", "--json")
    #expect(json.output.contains("\"changed\": [\n      \"in_stock\"\n    ]"))
    let unasked = try await program.run("drafts", "discard", "1")
    #expect(unasked.status == 64)
    let discarded = try await program.run("drafts", "discard", "1", "--yes")
    #expect(discarded.output == "1 draft discarded\n")
    #expect(try await program.run("drafts").output == "")
  }

  @Test(arguments: [["1"], [], ["--profile", "demo"]])
  func `resuming a draft, or the latest one, opens its record`(which: [String]) async throws {
    try await leaveDraft()
    let window = try await Tmux(
      [program.path, "drafts", "resume"] + which, environment: program.environment, columns: 80,
      rows: 24)
    try await window.wait(for: "─ Draft ─")
  }

  @Test func `a profile that is named has its own drafts`() async throws {
    try await leaveDraft()
    #expect(try await program.run("drafts", "--profile", "demo").output.hasPrefix("1\t"))
    #expect(try await program.run("drafts", "--profile", "default").output == "")
    let resumed = try await program.run("drafts", "resume", "--profile", "default")
    #expect(resumed.status == 66)
    #expect(resumed.errors == "amend: No edits wait to be saved that nobody is editing.\n")
  }
}

extension Pty {
  /// Whether the program writes a text, in one piece and soon enough.
  fileprivate func shows(_ text: String) -> Bool {
    func holdsText(_ bytes: [UInt8]) -> Bool {
      String(decoding: bytes, as: UTF8.self).contains(text)
    }
    return holdsText(read(until: holdsText))
  }
}
