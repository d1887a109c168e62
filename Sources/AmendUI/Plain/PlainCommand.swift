/// What can be typed where a form in lines asks for a command: the one table behind its help.
enum PlainCommand: String, CaseIterable {
  case list, edit, clear, revert, review, save, undo, redo, reload, drafts, history, outside, help
  case back, quit

  /// How it is typed, and what it does.
  var help: String {
    switch self {
    case .list: "list: the attributes with their numbers and values"
    case .edit: "edit NAME: ask for a new value; the number or the name alone does the same"
    case .clear: "clear NAME: set to null"
    case .revert: "revert NAME: take the change of one attribute back; revert all, every change"
    case .review: "review: the changes as they would be sent"
    case .save: "save: send the changes"
    case .undo: "undo: take the last step back"
    case .redo: "redo: make it again"
    case .reload: "reload: read the record again; your changes stay"
    case .drafts: "drafts: go on with unsaved edits of an earlier time"
    case .history: "history: what was saved of this record from here"
    case .outside: "outside: edit the record in $EDITOR; outside NAME, one text"
    case .help: "help: this list"
    case .back: "back: to the list of records; changes are kept as a draft"
    case .quit: "quit: leave; asks where there are changes"
    }
  }
}
