/// Everything that a key can do: the one table behind keymap, foot, help and palette.
///
/// The raw value is the name by which the configuration binds keys to it.
package enum Command: String, CaseIterable, Sendable {
  // Moving about.
  case up, down, left, right, first, last
  case pageUp = "page-up"
  case pageDown = "page-down"
  case halfPageUp = "half-page-up"
  case halfPageDown = "half-page-down"
  case next, previous

  // The form.
  case edit, toggle, clear, revert
  case revertAll = "revert-all"
  case undo, redo, find
  case findNext = "find-next"
  case findPrevious = "find-previous"
  case editOutside = "edit-outside"
  case editRecordOutside = "edit-record-outside"
  case copy, open, review, save, reload
  case saveAndQuit = "save-and-quit"
  case showArchived = "show-archived"
  case history, theme

  // A table of records.
  case new = "new-record"
  case markAll = "mark-all"
  case sort
  case reverseOrder = "reverse-order"
  case columns
  case moveUp = "move-up"
  case moveDown = "move-down"

  // Everywhere.
  case help, palette, quit, suspend, redraw, mouse

  // An open editor, a picker, a question.
  case accept
  case retry
  case takeMine = "take-mine"
  case takeTheirs = "take-theirs"
  case editOn = "edit-on"
  case acceptAndNext = "accept-and-next"
  case acceptAndSave = "accept-and-save"
  case cancel, mark
  case createAndLink = "create-and-link"
  case clearAndAccept = "clear-and-accept"

  // Within a line of text.
  case lineStart = "line-start"
  case lineEnd = "line-end"
  case wordBack = "word-back"
  case wordForward = "word-forward"
  case deleteBack = "delete-back"
  case deleteForward = "delete-forward"
  case deleteWordBack = "delete-word-back"
  case deleteWordForward = "delete-word-forward"
  case deleteToStart = "delete-to-start"
  case deleteToEnd = "delete-to-end"
  case yank

  /// Whether it changes a line of text.
  package var changesLine: Bool {
    switch self {
    case .deleteBack, .deleteForward, .deleteWordBack, .deleteWordForward, .deleteToStart,
      .deleteToEnd, .yank:
      true
    default: false
    }
  }

  /// What it does, as a few words for foot and help.
  package var help: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .first: "first"
    case .last: "last"
    case .pageUp: "a page up"
    case .pageDown: "a page down"
    case .halfPageUp: "half a page up"
    case .halfPageDown: "half a page down"
    case .next: "next"
    case .previous: "previous"
    case .edit: "edit"
    case .toggle: "toggle"
    case .clear: "clear to null"
    case .revert: "revert this field"
    case .revertAll: "revert everything"
    case .undo: "undo"
    case .redo: "redo"
    case .find: "find"
    case .findNext: "next match"
    case .findPrevious: "previous match"
    case .editOutside: "edit in $EDITOR"
    case .editRecordOutside: "edit the record in $EDITOR"
    case .copy: "copy"
    case .open: "open"
    case .review: "review the changes"
    case .save: "save"
    case .saveAndQuit: "save and quit"
    case .reload: "read again"
    case .showArchived: "show or hide archived"
    case .history: "what was saved"
    case .theme: "choose a theme"
    case .new: "new record"
    case .markAll: "mark all, or none"
    case .sort: "sort"
    case .reverseOrder: "reverse the order"
    case .columns: "columns"
    case .moveUp: "move it up"
    case .moveDown: "move it down"
    case .help: "help"
    case .palette: "commands"
    case .quit: "quit"
    case .suspend: "suspend"
    case .redraw: "redraw the screen"
    case .mouse: "mouse on or off"
    case .accept: "accept"
    case .retry: "try again"
    case .takeMine: "take mine"
    case .takeTheirs: "take theirs"
    case .editOn: "mine, and edit on"
    case .acceptAndNext: "accept, move on"
    case .acceptAndSave: "accept and save"
    case .cancel: "back"
    case .mark: "mark"
    case .createAndLink: "create and link"
    case .clearAndAccept: "clear to null"
    case .lineStart: "to the start"
    case .lineEnd: "to the end"
    case .wordBack: "a word back"
    case .wordForward: "a word on"
    case .deleteBack: "delete back"
    case .deleteForward: "delete"
    case .deleteWordBack: "delete word back"
    case .deleteWordForward: "delete word"
    case .deleteToStart: "delete to the start"
    case .deleteToEnd: "delete to the end"
    case .yank: "put back what was deleted"
    }
  }
}
