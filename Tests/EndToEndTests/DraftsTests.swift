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
    _ = terminal.read(withinMilliseconds: 30_000) {
      String(decoding: $0, as: UTF8.self).contains("In Stock")
    }
    // Key by key: several at once would be taken for a paste.
    for keys in ["/", "in stock", "\r", " "] {
      terminal.type(keys)
      _ = terminal.readUntilQuiet(milliseconds: 300)
    }
    terminal.send(signal: SIGKILL)
    _ = try await terminal.waitForEnd()
  }

  @Test func `without drafts there is nothing to list`() async throws {
    #expect(try await program.run("drafts") == .init(status: 0, output: "", errors: ""))
    #expect(try await program.run("drafts", "--json").output == "[]\n")
  }

  @Test func `a draft is listed and discarded`() async throws {
    try await leaveDraft()
    let list = try await program.run("drafts")
    #expect(list.output.hasPrefix("1  "))
    #expect(list.output.hasSuffix("  demo  \(sample)  in_stock\n"))
    let json = try await program.run("drafts", "--json")
    #expect(json.output.contains("\"changed\": [\n      \"in_stock\"\n    ]"))
    let unasked = try await program.run("drafts", "discard", "1")
    #expect(unasked.status == 64)
    let discarded = try await program.run("drafts", "discard", "1", "--yes")
    #expect(discarded.output == "1 draft discarded\n")
    #expect(try await program.run("drafts").output == "")
  }

  @Test func `resuming a draft opens its record`() async throws {
    try await leaveDraft()
    let window = try await program.openWindow("drafts", "resume", "1")
    try await window.wait(for: "c1d2e3f4", seconds: 30)
  }
}
