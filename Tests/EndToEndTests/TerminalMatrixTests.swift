import AmendTestSupport
import Testing

/// Kinds and sizes of terminals, and what a terminal may do meanwhile.
@Suite(.serialized) struct TerminalMatrixTests {
  private var program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test(arguments: ["xterm-256color", "screen", "linux", "vt100", "never-heard-of"])
  func `a record is edited whatever the terminal calls itself`(name: String) async throws {
    var program = program
    program.environment["TERM"] = name
    let form = try await FormWindow(program, "demo")
    try await form.retype("price", as: "49")
    #expect(try await form.save().row("Price").hasSuffix(" 49"))
    try await form.leave("q")
  }

  @Test(arguments: ["demo </dev/null", "demo | cat", "demo >/dev/null"])
  func `without a terminal at both ends there is no form`(command: String) async throws {
    let window = try await program.openShell()
    try await window.type("PS1=; clear; set -o pipefail; \(program.path) \(command); echo $?.\n")
    let screen = try await window.wait(for: "64.")
    #expect(screen.contains("amend: The form needs a terminal, and input or output is not one;"))
  }

  @Test func `a tiny window says so, and the form is back when it grows`() async throws {
    let form = try await FormWindow(program, "demo")
    try await form.retype("price", as: "49")
    try await form.window.resize(columns: 10, rows: 3)
    try await form.window.wait { $0.contains("amend") && !$0.contains("Price") }
    try await form.window.resize(columns: 80, rows: 24)
    try await form.window.wait {
      $0.contains("● Price             49") && $0.hints.contains("Enter")
    }
    try await form.save()
  }

  @Test func `a form can be opened in a tiny window`() async throws {
    let form = try await FormWindow(program, "demo", columns: 10, rows: 3, shown: "amend")
    try await form.window.resize(columns: 80, rows: 24)
    try await form.window.wait(for: "Summer dress")
    try await form.leave("q")
  }

  @Test func `a storm of sizes leaves a whole form`() async throws {
    let form = try await FormWindow(program, "demo")
    try await form.retype("price", as: "49")
    let calm = try await form.window.wait(for: "Lena Meier")
    for step in 0..<40 {
      try await form.window.resize(columns: 5 + step * 37 % 140, rows: 2 + step * 11 % 50)
    }
    try await form.window.resize(columns: 80, rows: 24)
    try await form.window.wait { $0 == calm }
  }

  @Test func `Ctrl-S does not freeze the terminal, Ctrl-Q and Ctrl-V do no harm`() async throws {
    let form = try await FormWindow(program, "demo")
    try await form.window.press("C-s")
    try await form.window.wait(for: "There is nothing to save.")
    try await form.window.press("C-q", "C-v", "C-o", "C-s", "Down")
    try await form.window.wait { $0.foot.hasPrefix(" name  ") }
    try await form.leave("q")
  }

  @Test func `a form that is stopped in the middle of an edit goes on with it`() async throws {
    let window = try await program.openShell()
    try await window.type("\(program.path) demo\n")
    try await window.wait(for: "Summer dress")
    try await window.press("Enter")
    try await window.wait { $0.hints.contains("Enter accept") }
    try await window.type("-X")
    let editing = try await window.wait {
      $0.contains("DRESS-001-X") && $0.contains("11/255") && $0.contains("Lena Meier")
    }
    try await window.press("C-z")
    try await window.wait(for: "Stopped")
    // The shell has its own modes again: it echoes and edits.
    try await window.type("stty -a | grep -o ' echo '\n")
    try await window.wait { $0.rows.contains(" echo") }
    try await window.type("fg\n")
    try await window.wait { $0 == editing }
  }
}
