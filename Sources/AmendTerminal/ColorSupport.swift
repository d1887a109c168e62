/// What the environment says about colours, beside what terminfo knows of the terminal.
package struct ColorSupport: Hashable, Sendable {
  private let environment: [String: String]

  package init(_ environment: [String: String]) { self.environment = environment }

  /// Whether colours may be written: `NO_COLOR`, unless it is empty, forbids it (no-color.org).
  package var isWanted: Bool { environment["NO_COLOR"]?.isEmpty ?? true }

  /// Whether the terminal says that it takes colours of 24 bits, which terminfo mostly does not
  /// know. GNU screen does not take them, and hands the word of the terminal around it on.
  package var isDirect: Bool {
    let isGNUScreen = environment["STY"]?.isEmpty == false && environment["TMUX"] == nil
    return ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") && !isGNUScreen
  }

  /// Gives an entry direct colours where they are wanted and its terminal has them.
  func makeDirect(_ entry: inout TerminfoEntry) {
    guard isWanted, entry.colorCount >= 8, isDirect || entry.isDirect else { return }
    entry.makeDirect()
  }

  /// How many colours standard output can show, if it is a terminal: 0, 8, 16, 256 or 16,777,216.
  @MainActor package var colorCount: Int {
    let name = TerminalName(environment["TERM"])
    guard isWanted, !name.isDumb,
      let entry = name.candidates.lazy.compactMap({ TerminfoEntry(named: $0) }).first
    else { return 0 }
    let count = entry.colorCount
    if count >= 8, isDirect || entry.isDirect { return ColorTable.directCount }
    return count < 8 ? 0 : ColorTable(count: count).count
  }
}
