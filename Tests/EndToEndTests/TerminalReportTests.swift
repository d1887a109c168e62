import AmendTestSupport
import Foundation
import Testing

/// What the program asks of its terminal, and what it makes of the answers.
@Suite(.serialized) struct TerminalReportTests {
  private var program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private func configure(_ text: String) throws {
    let folder = program.home.url.appending(path: "config/amend")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
  }

  private func demo() throws -> (Pty, shown: String) {
    let terminal = try program.openTerminal("demo")
    let shown = terminal.read { ["DRESS-001", "Lena Meier"].allSatisfy($0.text.contains) }
    try #require(shown.text.contains("DRESS-001"))
    return (terminal, shown.text + terminal.readUntilQuiet(milliseconds: 300).text)
  }

  @Test func `the mouse is let alone until it is asked for`() async throws {
    let (terminal, shown) = try demo()
    #expect(!shown.contains("\u{1B}[?1000h"))
    terminal.type("M")
    #expect(terminal.read { $0.text.contains("\u{1B}[?1006h") }.text.contains("\u{1B}[?1000h"))
    // The third line of the form has the price.
    terminal.type("\u{1B}[<0;10;4M\u{1B}[<0;10;4m")
    #expect(terminal.read { $0.text.contains("price") }.text.contains("price"))
    terminal.type("M")
    #expect(terminal.read { $0.text.contains("\u{1B}[?1000l") }.text.contains("\u{1B}[?1006l"))
  }

  @Test(arguments: [SIGTERM, SIGABRT])
  func `a mouse that was listened to is the terminal's again at the end`(
    signal: CInt
  ) async throws {
    try configure("mouse: true\n")
    let (terminal, shown) = try demo()
    #expect(shown.contains("\u{1B}[?1000h"))
    terminal.send(signal: signal)
    func isFarewell(_ bytes: [UInt8]) -> Bool {
      ["\u{1B}[?1000l", "\u{1B}[?1049l"].allSatisfy(bytes.text.contains)
    }
    #expect(isFarewell(terminal.read(until: isFarewell)))
  }

  @Test func `frames are held back only where the terminal has answered`() throws {
    let (terminal, shown) = try demo()
    #expect(shown.contains("\u{1B}[?2026$p"))
    #expect(!shown.contains("\u{1B}[?2026h"))
    terminal.type("\u{1B}[?2026;2$y")
    #expect(terminal.readUntilQuiet(milliseconds: 200).isEmpty)
    terminal.type("?")
    let help = terminal.read { $0.text.contains("\u{1B}[?2026l") }.text
    #expect(help.firstRange(of: "\u{1B}[?2026h") != nil)
    terminal.type("q")
    _ = terminal.readUntilQuiet()
    terminal.type("j")
    #expect(!terminal.read { !$0.isEmpty }.text.contains("\u{1B}[?2026h"))
  }

  @Test(arguments: ["vt100", "linux"])
  func `a terminal of another kind is asked nothing`(name: String) throws {
    var program = program
    program.environment["TERM"] = name
    let terminal = try program.openTerminal("demo")
    let shown = terminal.read { $0.text.contains("Lena Meier") }.text
    for sequence in ["\u{1B}[?2026", "\u{1B}[?1000", "\u{1B}[?2004", "\u{1B}]2;", "\u{1B}[22;2t"] {
      #expect(!shown.contains(sequence))
    }
  }

  @Test func `the title is set and given back`() throws {
    let (terminal, shown) = try demo()
    let saved = try #require(shown.firstRange(of: "\u{1B}[22;2t"))
    let set = try #require(shown.firstRange(of: "\u{1B}]2;amend products/"))
    #expect(saved.lowerBound < set.lowerBound)
    terminal.type("q")
    #expect(
      terminal.read { $0.text.contains("\u{1B}[?1049l") }.text.contains("\u{1B}[23;2t"))
  }

  @Test func `Esc answers at once, and Alt is heard through tmux`() async throws {
    let (terminal, _) = try demo()
    terminal.type("\r")
    _ = terminal.readUntilQuiet(milliseconds: 300)
    let start = ContinuousClock.now
    terminal.type("\u{1B}")
    #expect(!terminal.read { !$0.isEmpty }.isEmpty)
    // 25 ms, and what a busy machine takes.
    #expect(ContinuousClock.now - start < .milliseconds(250))

    let form = try await FormWindow(program, "demo")
    try await form.open("name")
    try await form.window.press("C-e")
    try await form.window.type(" one two")
    try await form.window.press("M-b", "M-b")
    try await form.window.type("X")
    try await form.window.wait(for: "Xone two")
  }
}

extension [UInt8] {
  /// The bytes as text, with the control sequences in it.
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
