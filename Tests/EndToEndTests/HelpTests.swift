import AmendTestSupport
import Testing

/// What every command says of itself.
@Suite struct HelpTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test(arguments: [
    "edit", "demo", "get", "list", "members", "schema", "set", "new", "assert", "delete", "drafts",
    "history", "undo", "login", "logout", "config", "keys", "serve", "completions", "man",
  ])
  func `a command's help has examples that fit 80 columns`(command: String) async throws {
    let outcome = try await program.run(command, "--help")
    #expect(outcome.status == 0)
    let parts = outcome.output.split(separator: "Examples:\n", maxSplits: 1)
    try #require(parts.count == 2, "\(outcome.output)")
    let examples = parts[1].split(separator: "\n").prefix { $0.hasPrefix("  ") }
    #expect(examples.contains { $0.hasPrefix("  amend ") })
    // One that is too long would have been broken, and its rest stand at the line's start.
    let next = parts[1].split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(examples.count).first
    #expect(next == "", "an example of \(command) is broken: \(next ?? "")")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `there are completions for the shell`(shell: String) async throws {
    let outcome = try await program.run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("history"))
  }
}
