package import AmendCore

/// What a reducer wants done outside of the state; a value, carried out by the `EffectRunner`.
package indirect enum Effect: Hashable, Sendable {
  /// Read the record and its object's schema.
  case load(RecordReference)
  /// Save a patch against the baseline it was made on.
  case save(SaveRequest)
  /// Read several records and their object's schema.
  case loadSeveral([RecordReference])
  /// Save patches of several records, each against its own baseline; `.oneSaved` tells of each.
  case saveSeveral([SaveRequest], run: Int)
  /// Create a record, or update the one that has the same value in the `matching` attribute.
  case create(ObjectSlug, body: JSON, matching: AttributeSlug?)
  /// Find the names of linked records and members.
  case nameLinks([Names.Source: [RecordID]])
  /// What is kept at home of edits and saves.
  case drafts(Drafts)
  /// Send `.typingDue` in half a second.
  case keepTypingSoon
  /// What a picker chooses from.
  case candidates(Candidates)
  /// What tables show, and how.
  case tables(Tables)
  /// What `$VISUAL` or `$EDITOR` is started for.
  case outside(Outside)
  case themes(Themes)
  /// Stop what is under way.
  case cancel(Work)
  /// Send `.ticked` after so many milliseconds.
  case tick(milliseconds: Int)
  /// Put a text on the clipboard.
  case copy(String)
  /// Listen to the mouse, or no more.
  case switchMouse
  /// Show another place on top of this screen, until it is left.
  case visit(Place)
  /// Write lines, where the program talks in lines.
  case say([String])
  /// Write a prompt and read a line, which comes back as `.answered`.
  case ask(prompt: String)
  case suspend
  case redraw
  /// End the program.
  case quit
  /// End it unless the draft could not be kept just before.
  case quitIfKept
}

extension Effect {
  /// What the `DraftKeeper` does.
  package enum Drafts: Hashable, Sendable {
    /// Look for drafts of the record.
    case find
    /// Take over a draft.
    case claim(FoundDraft)
    /// Throw a draft of an earlier editor away.
    case discard(FoundDraft)
    /// Put the edits where nothing can take them away, before they are painted.
    case keep(EditSession, Typing?)
    /// Forget this editor's draft: there is nothing unsaved.
    case forget
    /// Note a save in the history.
    case recordSave(Saving.Saved, batch: Int?)
    /// Note in the history that the last save of a record was taken back.
    case recordUndo(Saving.Saved)
    /// Read what was saved of the record.
    case readHistory
  }

  /// What is done with the candidates of a picker.
  package enum Candidates: Hashable, Sendable {
    /// Read them, page by page.
    case read(EditorStyle.Picks)
    /// Ask for those that match a text, after a short pause, where the service searches.
    case find(EditorStyle.Picks, matching: String)
    /// Search those that are there; what is found comes back under the number.
    case search(FuzzySearch, number: Int)
    /// Create a record that is then linked.
    case create(ObjectSlug, body: JSON)
  }

  /// What the tables of objects and of records ask for.
  package enum Tables: Hashable, Sendable {
    /// Read every object.
    case readObjects
    /// Read an object with its attributes.
    case readSchema(ObjectSlug)
    /// Read a page of an object's records.
    case readPage(ObjectSlug, PageQuery)
    /// Look up which records of an object have drafts, and how its table was last arranged.
    case recall(ObjectSlug)
    /// Remember how a table is arranged.
    case keep(ObjectSlug, TableLayout)
    /// Send `.searchPaused` after a short while.
    case awaitSearchPause(String)
  }

  /// What is edited in the person's own editor.
  package enum Outside: Hashable, Sendable {
    /// The text of an attribute.
    case edit(AttributeSlug, text: String)
    /// A whole record, with the names of what it links to.
    case editRecord(EditSession, Names)
  }

  /// What is done with themes.
  package enum Themes: Hashable, Sendable {
    /// Find which there are.
    case find
    /// Show everything in the one of that name.
    case use(String)
  }
}

/// What can be under way and stopped.
package enum Work: Hashable, Sendable {
  case loading, saving, naming, candidates
  /// Asking for candidates that match a text.
  case finding
  /// Searching the candidates that are there.
  case searching
  /// Creating a record to be linked.
  case creating
  /// The person's own editor, which is told to end.
  case editingOutside
  case page(PageQuery)
}

/// What a save needs to know.
package struct SaveRequest: Hashable, Sendable {
  package let schema: ObjectSchema
  /// The record as the person saw it.
  package let baseline: Record
  package let patch: Patch
  /// What an earlier save may have changed already, whose answer did not come.
  package let inDoubt: Patch

  package init(
    schema: ObjectSchema, baseline: Record, patch: Patch, inDoubt: Patch = Patch()
  ) {
    self.schema = schema
    self.baseline = baseline
    self.patch = patch
    self.inDoubt = inDoubt
  }
}

extension Effect {
  /// Whether the program may end by it.
  package var isEnd: Bool { self == .quit || self == .quitIfKept }

  /// Whether it gives the terminal to the person's own editor.
  var isEditingOutside: Bool {
    if case .outside = self { true } else { false }
  }
}
