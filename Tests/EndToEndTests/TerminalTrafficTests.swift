import AmendTestSupport
import Testing

/// How many bytes reach the terminal: on a thin line each of them is waited for.
@Suite(.serialized) struct TerminalTrafficTests {
  private let terminal: Pty

  init() throws {
    terminal = try BuiltProgram().openTerminal("demo")
    // The names of the links come after the record itself.
    let shown = terminal.read { ["DRESS-001", "Lena Meier"].allSatisfy($0.text.contains) }
    try #require(shown.text.contains("Lena Meier"))
    _ = terminal.readUntilQuiet(milliseconds: 500)
  }

  /// The bytes that keys are answered with.
  private func cost(of keys: String) -> Int {
    terminal.type(keys)
    return (terminal.read { !$0.isEmpty } + terminal.readUntilQuiet(milliseconds: 300)).count
  }

  /// The bar over the whole row costs most of it; where the keys in the foot change, they cost 130
  /// more.
  @Test func `moving the focus costs at most 400 bytes`() {
    for _ in 0..<9 {
      let cost = cost(of: "j")
      #expect((1...400).contains(cost), "\(cost) bytes")
    }
  }

  @Test func `opening a list of options costs at most 700 bytes`() {
    terminal.type("/tags\r")
    _ = terminal.readUntilQuiet(milliseconds: 500)
    let opening = cost(of: "\r")
    #expect((1...700).contains(opening), "\(opening) bytes")
    let moving = cost(of: "\u{1B}[B")
    #expect((1...160).contains(moving), "\(moving) bytes")
  }

  @Test func `typing and deleting a character cost at most 40 bytes`() {
    _ = cost(of: "j\r")
    for key in ["a", "é", "\u{7F}"] {
      let cost = cost(of: key)
      #expect((1...40).contains(cost), "\(cost) bytes")
    }
  }

  @Test func `a key that does nothing costs nothing, and neither does waiting`() {
    terminal.type("k")
    #expect(terminal.readUntilQuiet(milliseconds: 1500).isEmpty)
    #expect(terminal.readUntilQuiet(milliseconds: 2000).isEmpty)
  }
}

extension [UInt8] {
  /// The bytes as text, with the control sequences in it.
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
