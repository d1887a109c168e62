/// The port to where unsaved edits and past saves are kept, for one record and one open form.
///
/// Its verbs return when what they were given is safe, so that nothing is shown as accepted that a
/// kill could take away.
@MainActor package protocol DraftKeeper: AnyObject {
  /// The drafts of the record that no running editor holds, the newest first.
  func drafts() throws(DraftError) -> [FoundDraft]

  /// Makes a found draft this form's own, which keeps it on, and returns it as it is now: another
  /// form may have gone on with it since it was found.
  func claim(_ draft: FoundDraft) throws(DraftError) -> FoundDraft

  /// Throws a found draft away, unless another form has gone on with it since.
  func discard(_ draft: FoundDraft) throws(DraftError)

  /// Keeps the edits, and the text that is being typed, in place of what was kept before.
  func keep(_ session: EditSession, typing: Typing?) throws(DraftError)

  /// Forgets this form's draft: there is nothing unsaved.
  func forget() throws(DraftError)

  /// Notes a save in the history; those of several records that were asked for at once have the
  /// number of a batch in common.
  func recordSave(_ saved: Saving.Saved, batch: Int?) throws(DraftError)

  /// Notes in the history that the last save of that record was taken back.
  func recordUndo(_ saved: Saving.Saved) throws(DraftError)

  /// What was saved of the record, the newest first.
  func saves() throws(DraftError) -> [KeptSave]
}

/// A save that the history remembers.
package struct KeptSave: Hashable, Sendable {
  /// When, by the clock of this machine.
  package let savedAt: Moment
  /// How it came about, such as `form` or `undo`.
  package let kind: String
  package let patch: Patch
  /// Whether it was taken back since.
  package let isUndone: Bool

  package init(savedAt: Moment, kind: String, patch: Patch, isUndone: Bool) {
    self.savedAt = savedAt
    self.kind = kind
    self.patch = patch
    self.isUndone = isUndone
  }
}

/// Unsaved edits of an earlier form.
package struct FoundDraft: Hashable, Sendable {
  package let id: Int64
  /// What tells the form that they were last in from all others.
  package let nonce: String
  /// When they were last kept, by the clock of this machine.
  package let keptAt: Moment
  package let session: EditSession
  package let typing: Typing?

  package init(id: Int64, nonce: String, keptAt: Moment, session: EditSession, typing: Typing?) {
    self.id = id
    self.nonce = nonce
    self.keptAt = keptAt
    self.session = session
    self.typing = typing
  }
}

/// A text that is being typed and was not accepted yet.
package struct Typing: Hashable, Sendable {
  package let slug: AttributeSlug
  package let text: String
  /// Where the caret stood, in code points from the start.
  package let caret: Int

  package init(slug: AttributeSlug, text: String, caret: Int) {
    self.slug = slug
    self.text = text
    self.caret = caret
  }
}

/// Why a draft is not kept or found: one sentence.
package struct DraftError: Error, Hashable, Sendable {
  package let message: String

  package init(_ message: String) { self.message = message }
}
