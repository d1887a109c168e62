import AmendTestSupport
import AmendUI
import Foundation
import Testing

/// The program in a terminal whose line is noisy: bytes without sense, broken sequences and pastes, and
/// windows of any size.
@Suite(.serialized) struct NoiseTests {
  /// What is switched on at the start, and what switches it off: the alternate screen, the brackets
  /// around pastes, the hiding of the cursor.
  private static let switches = [
    ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?2004h", "\u{1B}[?2004l"),
    ("\u{1B}[?25l", "\u{1B}[?25h"),
  ].map { (on: Array($0.0.utf8), off: Array($0.1.utf8)) }

  private var program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    // A key opens an editor, which here leaves everything as it is.
    program.environment["VISUAL"] = "true"
  }

  @Test(arguments: [["demo"], ["demo", "products"]])
  func `noise ends nothing by force, and the terminal is given back`(arguments: [String]) {
    FuzzPlan(usualCount: 3).run("noise on amend \(arguments.joined(separator: " "))") { seed in
      var random = SeededGenerator(seed: seed)
      let terminal = try Pty(program.path, arguments, environment: program.environment)
      var shown = terminal.read { !$0.isEmpty } + terminal.readUntilQuiet(milliseconds: 200)
      for _ in 0..<40 where terminal.awaitEnd(withinMilliseconds: 0) == nil {
        if random.chance(oneIn: 8) {
          let size = random.size()
          terminal.resize(columns: size.columns, rows: size.rows)
        }
        // Ctrl-Z would stop it, and no shell is there to go on with it.
        terminal.send(random.bytes().filter { $0 != 0x1A })
        shown += terminal.readUntilQuiet(milliseconds: 5)
      }
      // The palette may have stopped it, and a Ctrl-S its output.
      terminal.send([0x11])
      terminal.send(signal: SIGCONT)
      terminal.send(signal: SIGTERM)
      shown += terminal.readUntilQuiet(milliseconds: 5000)
      let status = try #require(terminal.awaitEnd(), "it does not end")
      // On a busy machine it may have been silent for long before it wrote its last.
      shown += terminal.readUntilQuiet(milliseconds: 0)
      // A fault is told by its signal; what was asked to end says so by its status.
      #expect(status & 0x7F == 0, "seed \(seed) ended by signal \(status & 0x7F)")
      let end = String(decoding: shown.suffix(300), as: UTF8.self)
      #expect(Self.isGivenBack(shown), "seed \(seed) ended in \(end.debugDescription)")
      #expect(terminal.echoes, "seed \(seed)")
    }
  }

  /// Whether everything that was switched on is switched off again.
  private static func isGivenBack(_ shown: [UInt8]) -> Bool {
    switches.allSatisfy { on, off in
      let lastOn = shown.ranges(of: on).last?.lowerBound ?? -1
      let lastOff = shown.ranges(of: off).last?.lowerBound ?? -1
      return lastOn <= lastOff
    }
  }
}
