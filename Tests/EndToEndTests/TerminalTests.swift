import AmendTestSupport
import Foundation
import Testing

/// What the form does to the terminal that it runs in, byte by byte.
@Suite(.serialized) struct TerminalTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  /// The demo's form when it stands still, and the bytes that it took.
  private func demo(
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> (Pty, shown: [UInt8]) {
    var program = program
    program.environment.merge(environment) { $1 }
    let terminal = try program.openTerminal("demo", columns: columns, rows: rows)
    // The names of the links come after the record itself.
    let shown = terminal.read { ["DRESS-001", "Lena Meier"].allSatisfy($0.text.contains) }
    try #require(shown.text.contains("DRESS-001"))
    return (terminal, shown + terminal.readUntilQuiet(milliseconds: 500))
  }

  /// Whether the program leaves the alternate screen and the brackets around pastes.
  private static func givesBack(_ terminal: Pty) -> Bool {
    func isFarewell(_ bytes: [UInt8]) -> Bool {
      ["\u{1B}[?1049l", "\u{1B}[?2004l"].allSatisfy(bytes.text.contains)
    }
    return isFarewell(terminal.read(until: isFarewell))
  }

  @Test func `a form that stands still writes nothing`() throws {
    let (terminal, shown) = try demo()
    #expect(!shown.isEmpty)
    #expect(terminal.readUntilQuiet(milliseconds: 500).isEmpty)
  }

  @Test func `a typed character costs at most forty bytes`() throws {
    let (terminal, _) = try demo()
    terminal.type("\r")
    _ = terminal.read { !$0.isEmpty } + terminal.readUntilQuiet(milliseconds: 500)
    for character in ["a", "b", "é"] {
      terminal.type(character)
      let answer = terminal.read { $0.text.contains(character) }
      let cost = (answer + terminal.readUntilQuiet()).count
      #expect((1...40).contains(cost), "\(character) cost \(cost) bytes")
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal to end gives the terminal back`(signal: CInt) async throws {
    let (terminal, _) = try demo()
    terminal.send(signal: signal)
    #expect(Self.givesBack(terminal))
    #expect(try await terminal.waitForEnd() != nil)
  }

  @Test func `a fault gives the terminal back and stays a fault`() async throws {
    let (terminal, _) = try demo()
    terminal.send(signal: SIGABRT)
    #expect(Self.givesBack(terminal))
    let status = try #require(try await terminal.waitForEnd())
    #expect(status & 0x7F == SIGABRT)
  }

  @Test func `when the line drops the program ends`() async throws {
    let (terminal, _) = try demo()
    terminal.hangUp()
    #expect(try await terminal.waitForEnd() != nil)
  }

  @Test func `an ASCII locale gets ASCII only`() throws {
    let (_, shown) = try demo(environment: ["LANG": "C"])
    #expect(!shown.isEmpty)
    #expect(shown.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["xterm-ghostty", "never-heard-of", "vt100", "linux", "screen-256color"])
  func `the form starts whatever the terminal calls itself`(name: String) throws {
    let (_, shown) = try demo(environment: ["TERM": name])
    #expect(shown.text.contains("Summer dress"))
  }

  @Test func `without colours no colour is written`() throws {
    let (_, shown) = try demo(environment: ["NO_COLOR": "1"])
    #expect(shown.text.firstMatch(of: /\u{1B}\[(?:\d+;)*(?:3[0-7]|9[0-7])(?:;\d+)*m/) == nil)
  }

  @Test(arguments: [(1, 1), (10, 3), (40, 10), (300, 100)])
  func `a resize to any size is survived`(columns: Int, rows: Int) async throws {
    let (terminal, _) = try demo()
    terminal.resize(columns: columns, rows: rows)
    _ = terminal.read { !$0.isEmpty } + terminal.readUntilQuiet()
    terminal.resize(columns: 80, rows: 24)
    #expect(!terminal.read { !$0.isEmpty }.isEmpty)
    #expect(try await terminal.waitForEnd(withinMilliseconds: 50) == nil)
  }
}

extension [UInt8] {
  /// The bytes as text, with the control sequences in it.
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
