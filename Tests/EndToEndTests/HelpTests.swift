import AmendCore
import AmendTestSupport
import Testing

/// What every command says of itself.
@Suite struct HelpTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  /// Every command as the program lists them itself, `[["edit"], ["drafts", "list"], …]`.
  private func commands() async throws -> [[String]] {
    let outcome = try await program.run("--experimental-dump-help")
    let root = try JSON(parsing: outcome.output)["command"]
    return paths(under: root ?? .null, [])
  }

  private func paths(under command: JSON, _ path: [String]) -> [[String]] {
    (command["subcommands"]?.array ?? []).flatMap { command -> [[String]] in
      guard let name = command["commandName"]?.string, name != "help" else { return [] }
      return [path + [name]] + paths(under: command, path + [name])
    }
  }

  @Test func `help is as it is in Help, with examples that fit 80 columns`() async throws {
    let commands = try await commands()
    #expect(commands.count > 25)
    for command in commands {
      let outcome = try await Shell.run(
        program.path, command + ["--help"], environment: program.environment)
      #expect(outcome.status == 0)
      expectExamples(in: outcome.output, of: command)
      try Golden.expect(
        outcome.output, isAs: "Help/\(command.joined(separator: "-")).txt")
    }
    try Golden.expect(try await program.run("--help").output, isAs: "Help/amend.txt")
  }

  private func expectExamples(in help: String, of command: [String]) {
    let parts = help.split(separator: /Examples?:\n/, maxSplits: 1)
    guard parts.count == 2 else {
      Issue.record("The help of \(command) has no examples.")
      return
    }
    let examples = parts[1].split(separator: "\n").prefix { $0.hasPrefix("  ") }
    #expect(examples.contains { $0.contains("amend ") }, "\(command)")
    guard examples.last?.hasPrefix("  amend ") ?? false else { return }
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
