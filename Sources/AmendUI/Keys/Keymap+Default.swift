extension Keymap {
  /// The keys of the design's table.
  package static let `default` = Keymap([
    .browse: browse,
    .table: browseTable,
    .objects: table(
      [(.open, ["enter"]), (.find, ["/"])] + around + moves + [(.reload, ["R"])] + everywhere
        + [(.cancel, ["esc"])]),
    .columns: table(
      everywhere + [
        (.mark, ["space", "tab"]), (.moveUp, ["<", "K"]), (.moveDown, [">", "J"]),
        (.accept, ["enter"]), (.up, ["up", "k"]), (.down, ["down", "j"]),
        (.first, ["g", "home"]), (.last, ["G", "end"]), (.cancel, ["esc", "q", "ctrl-c"]),
      ]),
    .line: table(inEditor + line + everywhere),
    .date: table(inEditor + dateMoves + line + everywhere),
    .picker: table(pickerKeys + listMoves + line + everywhere),
    .search: table(searchKeys + listMoves + line + everywhere),
    .review: table(
      everywhere + [
        (.accept, ["enter", "y"]), (.cancel, ["esc", "n", "q"]), (.quit, ["ctrl-c"]),
      ] + reading),
    .conflict: table(
      everywhere + [
        (.takeMine, ["m"]), (.takeTheirs, ["t"]), (.editOn, ["e"]), (.accept, ["enter"]),
        (.up, ["up", "k", "shift-tab"]), (.down, ["down", "j", "tab"]),
        (.pageUp, ["pgup", "ctrl-b"]), (.pageDown, ["pgdn", "ctrl-f", "space"]),
        (.cancel, ["esc", "q", "ctrl-c"]),
      ]),
    .summary: table(
      everywhere + [
        (.cancel, ["esc", "q", "enter", "ctrl-c"]), (.retry, ["r"]), (.takeMine, ["m"]),
        (.undo, ["u"]),
      ] + reading),
    .question: table(
      everywhere + [
        (.accept, ["enter"]), (.cancel, ["esc", "ctrl-c"]),
        (.previous, ["left", "up", "shift-tab"]),
        (.next, ["right", "down", "tab"]),
      ]),
    .help: table(
      everywhere + [
        (.cancel, ["esc", "q", "?", "f1", "enter", "ctrl-c"]), (.find, ["/"]),
      ] + reading),
  ])

  private typealias Row = (Command, [String])

  /// Key names that do not exist are a mistake in this file, which a test finds.
  private static func table(_ rows: [Row]) -> [Binding] {
    rows.map { Binding($0.0, $0.1.compactMap(Chord.init(name:))) }
  }

  private static let browse = table(
    [
      (.edit, ["enter"]), (.toggle, ["space"]), (.clear, ["x", "delete"]), (.revert, ["r"]),
      (.undo, ["u"]), (.redo, ["ctrl-r", "U"]), (.save, ["s", "ctrl-s"]), (.review, ["v"]),
      (.find, ["/"]), (.findNext, ["n"]), (.findPrevious, ["N"]),
    ] + around + moves + [
      (.next, ["tab"]), (.previous, ["shift-tab"]), (.copy, ["y"]), (.open, ["o"]),
      (.editOutside, ["e"]), (.editRecordOutside, ["E"]), (.reload, ["R"]), (.revertAll, ["X"]),
      (.saveAndQuit, ["Z Z"]),
      (.showArchived, ["a"]), (.history, ["h"]),
    ] + everywhere + [(.cancel, ["esc"])])

  private static let browseTable = table(
    [
      (.open, ["enter"]), (.find, ["/"]), (.mark, ["space"]), (.markAll, ["*"]),
      (.new, ["n", "+"]),
      (.sort, ["s"]), (.reverseOrder, ["S"]), (.columns, ["c"]), (.left, ["left"]),
      (.right, ["right"]),
    ] + around + moves + [(.copy, ["y"]), (.reload, ["R"])] + everywhere
      + [(.cancel, ["esc"])])

  /// What every screen has.
  private static let around: [Row] = [
    (.help, ["?", "f1"]), (.palette, [":", "ctrl-p"]), (.quit, ["q", "ctrl-c"]),
    (.theme, ["T"]), (.mouse, ["M"]),
  ]

  private static let moves: [Row] = [
    (.up, ["up", "k"]), (.down, ["down", "j"]), (.pageUp, ["pgup"]), (.pageDown, ["pgdn"]),
    (.halfPageUp, ["ctrl-u"]), (.halfPageDown, ["ctrl-d"]), (.first, ["g", "home"]),
    (.last, ["G", "end"]),
  ]

  /// The moves where something is only read.
  private static let reading: [Row] =
    moves.filter { $0.0 != .pageDown } + [(.pageDown, ["pgdn", "space"])]

  private static let everywhere: [Row] = [(.suspend, ["ctrl-z"]), (.redraw, ["ctrl-l"])]

  private static let lineMoves: [Row] = [
    (.left, ["left", "ctrl-b"]), (.right, ["right", "ctrl-f"]),
  ]

  private static let deletions: [Row] = [
    (.lineStart, ["home", "ctrl-a"]), (.lineEnd, ["end", "ctrl-e"]),
    (.deleteBack, ["backspace"]), (.deleteForward, ["delete", "ctrl-d"]),
    (.deleteWordBack, ["ctrl-w"]), (.deleteToStart, ["ctrl-u"]), (.deleteToEnd, ["ctrl-k"]),
    (.yank, ["ctrl-y"]),
  ]

  private static let line: [Row] =
    lineMoves + [
      (.wordBack, ["alt-b", "ctrl-left"]), (.wordForward, ["alt-f", "ctrl-right"]),
      (.deleteWordForward, ["alt-d"]),
    ] + deletions

  private static let dateMoves: [Row] = [
    (.up, ["up"]), (.down, ["down"]), (.pageUp, ["pgup"]), (.pageDown, ["pgdn"]),
  ]

  private static let inEditor: [Row] = [
    (.accept, ["enter"]), (.acceptAndNext, ["tab"]), (.acceptAndSave, ["ctrl-s"]),
    (.cancel, ["esc", "ctrl-c"]), (.help, ["f1"]),
  ]

  private static let pickerKeys: [Row] = [
    (.accept, ["enter"]), (.mark, ["tab"]), (.clearAndAccept, ["ctrl-x"]),
    (.cancel, ["esc", "ctrl-c"]), (.acceptAndSave, ["ctrl-s"]), (.help, ["f1"]),
    (.open, ["ctrl-o"]), (.createAndLink, ["ctrl-t"]),
  ]

  private static let searchKeys: [Row] = [
    (.open, ["enter"]), (.mark, ["tab"]), (.markAll, ["alt-a"]), (.cancel, ["esc", "ctrl-c"]),
    (.help, ["f1"]),
  ]

  /// The moves in a list over which a text is typed.
  private static let listMoves: [Row] = [
    (.up, ["up", "ctrl-p"]), (.down, ["down", "ctrl-n"]), (.pageUp, ["pgup"]),
    (.pageDown, ["pgdn"]),
  ]
}
