import AmendTestSupport
import Testing

/// The demo's form as a person meets it, in a terminal emulator.
@Suite(.serialized) struct FormTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test func `the form opens and leaves`() async throws {
    let form = try await FormWindow(program, "demo")
    #expect(try await form.leave("q").contains("c1d2e3f4-a5b6-7890-cdef-123456789012 unchanged"))
  }

  @Test func `lines pasted into the form save nothing and quit nothing`() async throws {
    let window = try await program.openWindow("demo")
    try await window.wait(for: "Summer dress")
    try await window.paste("quit\nq\ns\n\ny\n")
    try await window.paste("quit\nq\ns\n\ny\n", inBrackets: false)
    // The form still has the terminal and is asked nothing: help comes at once.
    try await window.press("F1")
    try await window.wait(for: "─ Help ─")
  }

  @Test func `a stopped form comes back as it was`() async throws {
    let window = try await program.openShell()
    try await window.type("\(program.path) demo\n")
    let form = try await window.wait {
      $0.contains("Lena Meier") && $0.hints.contains("Enter edit")
    }
    try await window.press("C-z")
    try await window.wait(for: "Stopped")
    try await window.type("fg\n")
    try await window.wait { $0 == form }
  }

  @Test func `Ctrl-Z in the editor stops the form too, and both go on`() async throws {
    var program = program
    try program.edit(
      by: #"""
        trap 'echo Going on' CONT
        echo Editing
        until read -r line; do :; done
        echo "$line" > "$1"
        """#)
    let window = try await program.openShell()
    try await window.type("\(program.path) demo\n")
    try await window.wait { $0.contains("Lena Meier") && $0.hints.contains("Enter edit") }
    try await window.press("e")
    try await window.wait(for: "Editing")
    try await window.press("C-z")
    try await window.wait(for: "Stopped")
    try await window.type("fg\n")
    try await window.wait(for: "Going on")
    try await window.type("DRESS-002\n")
    try await window.wait { $0.contains("● SKU") && $0.contains("DRESS-002") }
    try await window.press("C-z")
    try await window.wait(for: "Stopped")
  }
}
