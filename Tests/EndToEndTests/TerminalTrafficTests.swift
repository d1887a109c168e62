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

  @Test func `moving the focus costs at most 120 bytes, down and up`() {
    for (key, count) in [("j", 18), ("k", 18)] {
      for _ in 0..<count {
        let cost = cost(of: key)
        #expect((1...120).contains(cost), "\(cost) bytes")
      }
    }
  }

  /// Each further option costs about 44 bytes: a list of ten stays below 700.
  @Test func `opening a list of two options costs at most 345 bytes`() {
    terminal.type("/category\r")
    _ = terminal.readUntilQuiet(milliseconds: 500)
    let opening = cost(of: "\r")
    #expect((1...345).contains(opening), "\(opening) bytes")
    let moving = cost(of: "\u{1B}[B")
    #expect((1...120).contains(moving), "\(moving) bytes")
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
