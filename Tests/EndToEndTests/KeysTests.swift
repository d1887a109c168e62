import AmendTestSupport
import Foundation
import Testing

/// Keys from the configuration: presets, chords, and what is wrong with them.
@Suite(.serialized) struct KeysTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private func configure(_ text: String) throws {
    let folder = program.home.url.appending(path: "config/amend")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
  }

  @Test(arguments: [
    ("keys:\n  save: x\n  clear: x\n", ":3:10: “x” is bound to save already"),
    ("keys:\n  clear: \"g g\"\n  save: g\n", ":3:9: “g” is the beginning of a chord of clear"),
    ("keys:\n  save: g\n  clear: \"g g\"\n", ":3:10: “g g” begins with the key of save"),
    ("keys:\n  sav: x\n", ":2:3: there is no command “sav”; did you mean “save”?"),
    ("keys:\n  save: [x, hyper-x]\n", ":2:13: “hyper-x” is no key"),
    ("keys:\n  preset: vim\n", ":2:11: there is no preset “vim”; there are default, vi, emacs."),
  ])
  func `a mistake in the keys is told with its place`(_ text: String, _ message: String)
    async throws
  {
    try configure(text)
    let outcome = try await program.run("keys")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("config.yaml\(message)"), "\(outcome.errors)")
  }

  @Test func `amend keys prints what is in force`() async throws {
    try configure("keys: { preset: vi, save: [f2, \"Z W\"], history: [] }\n")
    let lines = try await program.run("keys").output.split(separator: "\n").map(String.init)
    func line(_ command: String) -> String? {
      lines.first { $0.split(separator: " ").contains(Substring(command)) }
    }
    #expect(line("save")?.hasPrefix("  f2, Z W ") == true)
    #expect(line("first")?.hasPrefix("  g g, home ") == true)
    #expect(line("history") == nil)
  }

  @Test func `the keys of Emacs edit and leave`() async throws {
    try configure("keys: { preset: emacs }\n")
    let form = try await FormWindow(program, "demo")
    try await form.window.press("C-n", "C-n")
    try await form.window.wait { $0.foot.hasPrefix(" price  ") }
    try await form.window.press("Enter", "C-a", "C-k")
    try await form.window.type("49")
    try await form.window.press("C-x")
    try await form.window.wait { $0.hints.contains("^X …") }
    try await form.window.press("C-s")
    try await form.window.wait(for: "PATCH")
    try await form.window.press("C-g")
    try await form.window.press("C-x", "C-c")
    try await form.window.wait(for: "1 change is not saved.")
  }
}
