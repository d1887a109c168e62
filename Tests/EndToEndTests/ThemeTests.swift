import AmendTestSupport
import Testing

/// Themes in the built program: what is chosen, what is told, and what reaches the terminal.
@Suite(.serialized) struct ThemeTests {
  private var program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test func `a theme that is not there is told with those that are near`() async throws {
    for (variable, option, status) in [
      ("", "--theme gruvbocks-dark", 64), ("AMEND_THEME=gruvbocks-dark", "", 78),
    ] {
      let window = try await program.openShell()
      try await window.type("PS1=; clear; \(variable) \(program.path) demo \(option); echo $?.\n")
      let screen = try await window.wait(for: "\(status).")
      #expect(screen.filter { $0 != "\n" }.contains("“gruvbox-dark”"))
    }
  }

  @Test func `the list names what is in force when it is no terminal's to show`() async throws {
    let outcome = try await program.run("themes", "--theme", "nord")
    #expect(outcome.output.contains("\n*  nord "))
    #expect(outcome.output.contains("\n   paper "))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `direct colours are written where the terminal says that it has them`() async throws {
    #expect(try await paint(["COLORTERM": "truecolor"]).contains("48;2;46;52;64"))
    #expect(try await !paint([:]).contains("48;2;"))
    let plain = try await paint(["COLORTERM": "truecolor", "NO_COLOR": "1"])
    #expect(!plain.contains("48;") && !plain.contains("38;"))
  }

  /// The bytes of the first frame in the theme nord.
  private func paint(_ environment: [String: String]) async throws -> String {
    var program = program
    program.environment.merge(environment) { _, new in new }
    program.environment["TERM"] = "xterm-256color"
    let terminal = try program.openTerminal("demo", "--theme", "nord")
    let said = terminal.read { String(decoding: $0, as: UTF8.self).contains("Updated At") }
    terminal.type("q")
    return String(decoding: said, as: UTF8.self)
  }
}
