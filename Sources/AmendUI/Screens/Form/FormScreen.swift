package import AmendCore

/// The screen on which a record, or several together, is edited: the form, and what lies over it.
package struct FormScreen: PanedScreen {
  package var size: Size
  package var keymap: Keymap
  /// The keys of a chord that were pressed so far.
  package var chord = PendingChord()
  /// The names of the screens below, the lowest first; empty where there are none.
  package let trail: [String]
  /// The form, under everything else.
  package var form: FormPane
  /// What lies over the form and has the keys, if anything.
  package var overlay: (any Pane)?
  var waiting = Waiting()
  let chromeMemo = Memo<Chrome, Grid>()
  /// Whether the person asked to save and leave.
  package var quitsWhenSaved = false
  /// What was last handed to the keeper of drafts.
  package var kept = KeptDraft()
  /// Whether the edits, or some of them, are those of an earlier form.
  package var hasResumed = false
  /// Drafts that were found and are still to be offered.
  package var waitingDrafts: [FoundDraft] = []
  /// Those that were thrown away, which undo brings back until the form is left.
  var discardedDrafts: [FoundDraft] = []
  /// Whether one of them was chosen to go on with, and is not there yet.
  var isClaimingDraft = false
  /// The last saving of several records.
  package var saving: SeveralSaving?
  /// Of several records, what was done to each, and which are there no more.
  package var outcomes: [RecordID: Outcome] = [:]
  package var goneRecords: Set<RecordID> = []
  /// A newer reading that came while an editor was open, which is taken when that is closed: what it
  /// gives is to be compared with what it was opened on.
  var heldReading: Event?
  /// Whether the person's own editor has the terminal.
  var isEditingOutside = false
  /// What ended the terminal meanwhile; what was written in the editor is waited for then.
  var endingBehindEditor: Ending?
  /// Whether the edits could not be kept as a draft the last time.
  package var hasDraftTrouble = false
  /// What happened since it was opened, for the line that is printed at the end.
  package var outcome = Outcome()

  package init(
    size: Size, keymap: Keymap = .default, trail: [String] = [], form: FormPane
  ) {
    self.size = size
    self.keymap = keymap
    self.trail = trail
    self.form = form
  }

  var notice: Notice? {
    get { form.notice }
    set { form.notice = newValue }
  }

  var isWorking: Bool { form.work != nil }

  package var mode: Mode { overlay?.mode ?? bodyMode }

  var bodyMode: Mode { form.mode }
}
