extension Keymap {
  /// Keymaps that the configuration can begin from.
  package enum Preset: String, CaseIterable, Sendable {
    case `default`, vi, emacs

    /// The keys of it.
    package var keymap: Keymap {
      switch self {
      case .default: .default
      case .vi: .vi
      case .emacs: .emacs
      }
    }
  }

  /// The keys that vi has for it: `gg`, `ZZ`, `dd`, `yy`, Ctrl-F and Ctrl-B, `i` and `a` to edit.
  package static let vi = Keymap.default
    .rebound(changes([(.first, ["g g", "home"])]))
    .adding(
      changes([
        (.pageUp, ["ctrl-b"]), (.pageDown, ["ctrl-f"]),
      ]), in: moving
    )
    .adding(changes([(.left, ["h"]), (.right, ["l"])]), in: [.table])
    .adding(changes([(.previous, ["h", "k"]), (.next, ["l", "j"])]), in: [.question])
    .rebound(
      changes([
        (.edit, ["i", "a", "enter"]), (.clear, ["d d", "x", "delete"]), (.copy, ["y y"]),
        (.showArchived, ["z a"]), (.quit, ["Z Q", "q", "ctrl-c"]),
      ]), in: [.browse]
    )
    .rebound(changes([(.copy, ["y y"])]), in: [.table])

  /// The keys that Emacs has for it: Ctrl-N P F B, Ctrl-X Ctrl-S, Ctrl-X Ctrl-C, Ctrl-G, Alt-X.
  package static let emacs = Keymap.default
    .adding(
      changes([
        (.up, ["ctrl-p"]), (.down, ["ctrl-n"]), (.pageUp, ["alt-v"]), (.pageDown, ["ctrl-v"]),
        (.first, ["alt-<"]), (.last, ["alt->"]), (.cancel, ["ctrl-g"]),
      ]), in: moving + [.columns, .conflict, .question, .picker, .search, .line, .date]
    )
    .rebound(changes([(.clearAndAccept, ["ctrl-x k"])]), in: [.picker])
    .rebound(changes([(.acceptAndSave, ["ctrl-x ctrl-s"])]))
    .rebound(
      changes([
        (.save, ["ctrl-x ctrl-s", "s"]), (.find, ["ctrl-s", "/"]),
        (.quit, ["ctrl-x ctrl-c", "q", "ctrl-c"]), (.palette, ["alt-x", ":"]),
        (.undo, ["ctrl-_", "ctrl-x u", "u"]), (.copy, ["alt-w", "y"]),
      ]), in: [.browse, .table, .objects]
    )
    .adding(changes([(.find, ["ctrl-s"])]), in: [.help])
    .adding(changes([(.left, ["ctrl-b"]), (.right, ["ctrl-f"])]), in: [.table])
    .adding(changes([(.previous, ["ctrl-b"]), (.next, ["ctrl-f"])]), in: [.question])

  /// Where rows or lines are moved over.
  private static let moving: [Mode] = [.browse, .table, .objects, .review, .summary, .help]

  /// Key names that do not exist are a mistake in this file, which a test finds.
  private static func changes(_ rows: [(Command, [String])]) -> [Command: [Chord]] {
    Dictionary(
      rows.map { ($0.0, $0.1.compactMap(Chord.init(name:))) }, uniquingKeysWith: { $0 + $1 })
  }
}
