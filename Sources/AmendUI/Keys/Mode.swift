/// What the keys mean at the moment; each mode has a keymap of its own.
package enum Mode: String, CaseIterable, Sendable {
  /// Moving over the form.
  case browse
  /// Moving over a table of records.
  case table
  /// Moving over the table of objects.
  case objects
  /// Choosing and ordering the columns of a table.
  case columns
  /// Editing a line of text.
  case line
  /// Editing a date.
  case date
  /// Choosing from a list.
  case picker
  /// Typing what is searched for in a table.
  case search
  /// Reading the changes before they are sent.
  case review
  /// Deciding between two values of one attribute.
  case conflict
  /// Reading what came of saving several records.
  case summary
  /// Answering a question.
  case question
  /// Reading help.
  case help

  /// Whether a key that is bound to nothing types its character.
  package var takesText: Bool { [.line, .date, .picker, .search].contains(self) }

  /// What the mode is called in help.
  package var title: String {
    switch self {
    case .browse: "In the form"
    case .table: "In a table"
    case .objects: "In the table of objects"
    case .columns: "Choosing columns"
    case .line: "Editing a text"
    case .date: "Editing a date"
    case .picker: "In a list"
    case .search: "Searching a table"
    case .review: "In the review"
    case .conflict: "At a conflict"
    case .summary: "In the summary"
    case .question: "At a question"
    case .help: "In help"
    }
  }
}
