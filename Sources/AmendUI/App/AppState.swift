package import AmendCore

/// Everything that the program knows; changed by `reduce` and shown by `view`, both pure.
package struct AppState: Sendable {
  package var size: Size
  package var keymap: Keymap
  /// The form, under everything else.
  package var form: FormPane
  /// What lies over the form and has the keys, if anything.
  package var overlay: Overlay?
  /// Which picture of the spinner is shown; counts up while something is under way.
  package var spinnerStep = 0
  /// Whether a `.ticked` is on its way.
  package var isTicking = false
  /// Whether the person asked to save and leave.
  package var quitsWhenSaved = false
  /// What was last handed to the keeper of drafts.
  package var kept = KeptDraft()
  /// Whether the edits, or some of them, are those of an earlier form.
  package var hasResumed = false
  /// Drafts that were found and are still to be offered.
  package var waitingDrafts: [FoundDraft] = []
  /// What happened since the start, for the line that is printed at the end.
  package var outcome = Outcome()

  package init(size: Size, keymap: Keymap = .default, form: FormPane) {
    self.size = size
    self.keymap = keymap
    self.form = form
  }

  /// A pane over the form.
  package enum Overlay: Sendable {
    case review(ReviewPane)
    case question(QuestionPane)
    case help(HelpPane)
    case palette(PalettePane)
    case conflict(ConflictPane)
    case history(HistoryPane)
  }

  /// What the keys mean now.
  package var mode: Mode {
    switch overlay {
    case .review: .review
    case .question: .question
    case .help, .history: .help
    case .palette: .picker
    case .conflict: .conflict
    case nil: form.mode
    }
  }
}

/// What the program did, told when it ends.
package struct Outcome: Hashable, Sendable {
  /// The attributes saved, in the order of saving, each once.
  package private(set) var saved: [AttributeSlug] = []
  /// The body of the last save, or of the one that `--dry-run` held back.
  package private(set) var body: JSON?
  /// Whether the body was only shown and not sent.
  package private(set) var isDryRun = false
  /// The edits that were not saved when the program ended.
  package var unsaved: [AttributeSlug] = []
  /// Whether the unsaved edits were thrown away on purpose.
  package var isDiscarded = false
  /// Why there was never a record to edit.
  package var failure: ServiceError?
  /// What ended the program from outside, if anything did.
  package var ending: Ending?
  /// Why the unsaved edits are not in a draft, where they are not.
  package var draftFailure: DraftError?

  package init() {}

  /// Notes a save.
  package mutating func noteSaved(_ slugs: [AttributeSlug], body: JSON, isDryRun: Bool) {
    saved += slugs.filter { !saved.contains($0) }
    self.body = body
    self.isDryRun = isDryRun
  }
}
