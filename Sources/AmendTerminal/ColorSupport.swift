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

  /// The terminfo entry of that name with direct colours; nil where there is no such entry, or its
  /// terminal has no direct colours.
  @MainActor func directEntry(named name: String) -> TerminfoEntry? {
    guard isWanted, var entry = TerminfoEntry(named: name), entry.colorCount >= 8,
      isDirect || entry.isDirect
    else { return nil }
    entry.makeDirect()
    return entry
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
