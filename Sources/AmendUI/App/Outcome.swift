package import AmendCore

/// What was done to a record on its screen, told when the screen is left.
package struct Outcome: Hashable, Sendable {
  /// The attributes saved, in the order of saving, each once.
  package private(set) var saved: [AttributeSlug] = []
  /// The body of the last save, or of the one that `--dry-run` held back.
  package private(set) var body: JSON?
  /// Whether the body was only shown and not sent.
  package private(set) var isDryRun = false
  /// Whether the record was created here.
  package var isCreated = false
  /// The edits that were not saved when the program ended.
  package var unsaved: [AttributeSlug] = []
  /// Whether a draft of an earlier form was gone on with or thrown away.
  package internal(set) var hasSettledDraft = false
  /// Whether the unsaved edits were thrown away on purpose.
  package var isDiscarded = false
  /// Whether the person wants to end the program, and not only to come back to the screen below.
  package var endsProgram = true
  /// Why there was never a record to edit.
  package var failure: ServiceError?
  /// What ended the program from outside, if anything did.
  package var ending: Ending?
  /// Whether a question was still open then.
  package var leavesQuestion = false
  /// Where what was written in the person's own editor is, and why it could not be taken over, where
  /// the form was ended meanwhile.
  package var leftOutside: String?
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
