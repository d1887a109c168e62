package import AmendCore

/// What lies over a screen and has the keys.
package protocol Pane: Sendable {
  /// What stands in the edge of its frame.
  var title: String { get }
  /// What the keys mean in it.
  var mode: Mode { get }
  /// Keys and what they do here, the most wanted first.
  var hints: [Hint] { get }
  /// Whether what is beside it is read as well, and not faded.
  var isAside: Bool { get }

  /// The rectangle with its frame, over a screen whose body is that rectangle.
  func frame(in body: Rect) -> Rect

  /// Does what a key asks for, in a room of that size.
  mutating func perform(_ command: Command, size: Size) -> PaneAnswer

  /// Types into it.
  mutating func type(_ text: String) -> PaneAnswer

  /// Takes a character whose key is bound to nothing.
  mutating func press(_ character: Character) -> PaneAnswer

  /// Takes a click in the rectangle that it is drawn in.
  mutating func click(_ point: Point, in rect: Rect) -> PaneAnswer

  /// Draws what is within its frame, and returns where the cursor stands.
  func draw(into grid: inout Grid, rect: Rect) -> Point?
}

extension Pane {
  package var isAside: Bool { false }

  package func frame(in body: Rect) -> Rect { body.inset(columns: 1, rows: 0) }

  package mutating func type(_ text: String) -> PaneAnswer { .stays }

  package mutating func press(_ character: Character) -> PaneAnswer {
    mode.takesText ? type(String(character)) : .stays
  }

  package mutating func click(_ point: Point, in rect: Rect) -> PaneAnswer { .stays }

  /// The rectangle within its frame.
  func room(in body: Rect) -> Rect { frame(in: body).inset(columns: 2, rows: 1) }
}

/// What comes of a key, a text or a click in a pane.
package enum PaneAnswer: Sendable {
  /// It stays, and may have changed.
  case stays
  /// It stays, and something is to be said in the foot.
  case says(Notice)
  /// It stays, and everything is to be shown in that theme.
  case shows(theme: String)
  /// It is to be closed, for something that was chosen, or for nothing.
  case closes(PaneChoice?)
}

/// What was chosen in a pane.
package enum PaneChoice: Sendable {
  /// To do what a key would do.
  case command(Command)
  /// To go back to the theme from before, or to keep another.
  case theme(String, isKept: Bool)
  /// To visit a record.
  case open(RecordReference)
  /// To sort a table, or not to.
  case order(SortOrder?)
  /// To show these attributes in a table.
  case columns([AttributeSlug])
  /// To send the changes that were reviewed, or not to.
  case send(Bool)
  case quit
  case answer(QuestionPane.Answer)
  /// To take the decisions over that were made in a conflict, or none of them.
  case decide(ConflictPane?)
  /// To make the requests again that were not carried out.
  case sendAgain(overriding: Bool)
  /// To ask whether so many saves are to be taken back.
  case askToTakeBack(saves: Int)
}
