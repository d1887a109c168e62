package import AmendCore

/// A question with a few answers, each of which has a letter.
package struct QuestionPane: Sendable {
  package let title: String
  package let message: String
  /// What the question is about, between message and answers; what there is no room for is left out.
  package let details: [[Segment]]
  package let choices: [Choice]
  /// The answer that Enter takes, from 0.
  package var selected = 0

  package init(title: String, message: String, details: [[Segment]] = [], choices: [Choice]) {
    self.title = title
    self.message = message
    self.details = details
    self.choices = choices
  }

  /// The draft that is offered, where it is about one.
  var draft: FoundDraft? {
    choices.lazy.compactMap { if case .resumeDraft(let draft) = $0.answer { draft } else { nil } }
      .first
  }

  /// One answer.
  package struct Choice: Sendable {
    /// The key that chooses it.
    package let letter: Character
    package let label: String
    package let answer: Answer

    package init(_ letter: Character, _ label: String, _ answer: Answer) {
      self.letter = letter
      self.label = label
      self.answer = answer
    }
  }

  /// What an answer does.
  package enum Answer: Sendable {
    case saveAndQuit, keepDraft, discard, stay
    /// Create a deleted record anew.
    case createAnew
    case resumeDraft(FoundDraft)
    case discardDraft(FoundDraft)
    case laterDraft
    /// Take back what was saved in several records.
    case takeBack
    /// Create a record and link it.
    case createLinked(NewRecord)
  }

  /// What is asked before unsaved changes would be left behind, which may be in no draft either.
  package static func quitting(changes count: Int, inNoDraft: Bool = false) -> QuestionPane {
    let draftless = inNoDraft ? " No draft could be kept so far; keeping one is tried again." : ""
    return QuestionPane(
      title: "Unsaved changes",
      message: "\(count) \(count == 1 ? "change is" : "changes are") not saved.\(draftless)",
      choices: [
        Choice("s", "save", .saveAndQuit), Choice("d", "keep as draft", .keepDraft),
        Choice("x", "discard", .discard), Choice("c", "stay", .stay),
      ])
  }

  /// What is asked before what was saved in several records is taken back.
  package static func takingBack(saves count: Int) -> QuestionPane {
    QuestionPane(
      title: "Take back",
      message: "Take the changes back in \(count) \(count == 1 ? "record" : "records")?",
      choices: [Choice("y", "take them back", .takeBack), Choice("n", "leave them", .stay)])
  }

  /// What is asked before the changes of several records are left behind.
  package static func leaving(changes count: Int, records: Int) -> QuestionPane {
    QuestionPane(
      title: "Unsaved changes",
      message: "\(count) \(count == 1 ? "change" : "changes") in "
        + "\(records) \(records == 1 ? "record" : "records") "
        + "\(count == 1 ? "is" : "are") not saved. A draft is one of each record by itself.",
      choices: [
        Choice("s", "save", .saveAndQuit), Choice("d", "keep as drafts", .keepDraft),
        Choice("x", "discard", .discard), Choice("c", "stay", .stay),
      ])
  }

  /// What is asked when a record was deleted while it was edited.
  package static func deleted(_ reference: RecordReference) -> QuestionPane {
    QuestionPane(
      title: "Deleted meanwhile",
      message: "\(reference) is not there any more. Your values are kept as a draft.",
      choices: [
        Choice("n", "create it anew with the values of this form", .createAnew),
        Choice("c", "stay", .stay),
      ])
  }

  /// What is asked where edits of an earlier form are found: what they are against the record as it
  /// is now.
  package static func found(
    _ draft: FoundDraft, more: Int = 0, now session: EditSession, names: Names
  ) -> QuestionPane {
    let changes = draft.changes(to: session)
    let typing = draft.typing(over: session)
    let count = changes.count + (typing == nil ? 0 : 1)
    func line(_ slug: AttributeSlug, _ change: (ValueView) -> [Segment]) -> [Segment]? {
      guard let attribute = session.schema[slug] else { return nil }
      return [Segment("\(attribute.label)  ", .label)]
        + change(ValueView(attribute: attribute, names: names))
    }
    var details = changes.compactMap { change in
      line(change.slug) { $0.segments(from: session[change.slug], to: change.after) }
    }
    if let typing {
      let words = [
        Segment(" → ", .dim), Segment(typing.text, .text), Segment(" being typed", .dim),
      ]
      details += [line(typing.slug) { $0.segments(session[typing.slug]) + words }]
        .compactMap(\.self)
    }
    return QuestionPane(
      title: more == 0 ? "Draft" : "Draft, \(more) more",
      message: "\(count) unsaved \(count == 1 ? "change" : "changes"), "
        + "\(draft.keptAt.date) \(draft.keptAt.clock.prefix(5)):",
      details: details,
      choices: [
        Choice("r", "resume", .resumeDraft(draft)), Choice("x", "discard", .discardDraft(draft)),
        Choice("l", "later", .laterDraft),
      ])
  }
}
