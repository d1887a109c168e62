import AmendTerminal
import Foundation
import Testing

struct TerminfoEntryTests {
  private func sample() -> TerminfoEntry {
    TerminfoEntry(
      name: "sample", booleans: Array(repeating: false, count: 44),
      numbers: Array(repeating: nil, count: 39), strings: Array(repeating: nil, count: 414))
  }

  /// What ncurses' own `tput` makes of an entry.
  private func tput(_ entry: TerminfoEntry, _ arguments: String...) throws -> String {
    let compiled = try #require(entry.compiled)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tput"] + arguments
    process.environment = [
      "TERM": entry.name, "PATH": "/usr/bin:/bin",
      "TERMINFO": "hex:" + compiled.map { String(format: "%02X", $0) }.joined(),
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a direct entry is understood by ncurses`() throws {
    var entry = sample()
    entry.makeDirect()
    #expect(try tput(entry, "colors") == "16777216\n")
    #expect(try tput(entry, "setaf", "2") == "\u{1B}[32m")
    #expect(try tput(entry, "setaf", "10") == "\u{1B}[92m")
    #expect(try tput(entry, "setab", "10") == "\u{1B}[102m")
    #expect(try tput(entry, "setaf", "\(0x1E90FF)") == "\u{1B}[38;2;30;144;255m")
    #expect(try tput(entry, "setab", "\(0x010000)") == "\u{1B}[48;2;1;0;0m")
    #expect(try tput(entry, "op") == "\u{1B}[39;49m")
  }

  @Test func `the other capabilities stay what they were`() throws {
    var entry = sample()
    entry.strings[5] = Array("\u{1B}[H\u{1B}[2J".utf8)
    entry.numbers[0] = 80
    entry.booleans[1] = true
    entry.makeDirect()
    #expect(try tput(entry, "clear") == "\u{1B}[H\u{1B}[2J")
    #expect(try tput(entry, "am").isEmpty)
    #expect(try tput(entry, "cols") == "80\n")
  }

  @Test(arguments: [
    // xterm, VT220, tmux.
    (sets: "%?%p9%t\u{1B}(0%e\u{1B}(B%;\u{1B}[0%?%p6%t;1%;m", plain: "\u{1B}(B\u{1B}[m"),
    ("\u{1B}[0%?%p6%t;1%;m%?%p9%t\u{1B}(0%e\u{1B}(B%;", "\u{1B}[m\u{1B}(B"),
    ("\u{1B}[0%?%p6%t;1%;m%?%p9%t\u{0E}%e\u{0F}%;", "\u{1B}[m\u{0F}"),
  ])
  func `a change of attributes switches no character set`(
    capabilities: (sets: String, plain: String)
  ) throws {
    var entry = sample()
    entry.strings[131] = Array(capabilities.sets.utf8)
    entry.strings[39] = Array(capabilities.plain.utf8)
    entry.leaveOutCharacterSets()
    #expect(try tput(entry, "sgr", "0", "0", "0", "0", "0", "1", "0", "0", "0") == "\u{1B}[0;1m")
    #expect(try tput(entry, "sgr0") == "\u{1B}[m")
  }

  @Test func `an unusual change of attributes stays what it was`() throws {
    var entry = sample()
    entry.strings[131] = Array("\u{1B}G%?%p6%t1%e0%;".utf8)
    entry.strings[39] = Array("\u{1B}G0\u{0F}".utf8)
    let before = entry
    entry.leaveOutCharacterSets()
    #expect(entry == before)
  }

  @Test func `an entry that is too long for the format is not compiled`() {
    var entry = sample()
    entry.strings[5] = Array(repeating: UInt8(ascii: "x"), count: 40_000)
    #expect(entry.compiled == nil)
  }

  @Test func `tables that are too short are left alone`() {
    var entry = TerminfoEntry(name: "short", booleans: [], numbers: [], strings: [])
    entry.makeDirect()
    entry.leaveOutCharacterSets()
    #expect(entry.colorCount == 0)
    #expect(entry.compiled != nil)
  }
}
