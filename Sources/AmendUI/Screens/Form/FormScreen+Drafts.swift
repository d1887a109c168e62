import AmendCore

/// What was last handed to the keeper of drafts.
package struct KeptDraft: Hashable, Sendable {
  /// The `revision` of the form then.
  var revision = 0
  var typing: Typing?
  /// Whether what is typed will be kept in a moment, however the typing goes on.
  var isTypingDue = false
}

extension FormScreen {
  /// What keeps the edits safe after an event: accepted ones at once, typing half a second later.
  mutating func keepDraft() -> [Effect] {
    guard let session = form.session, !form.settings.isReadOnly else { return [] }
    let isClosed = form.editor == nil
    if form.revision != kept.revision || (isClosed && kept.typing != nil) {
      return keep(session, form.typing)
    }
    // The drafts of several records hold no typing.
    guard !isClosed, !kept.isTypingDue, !session.isOfSeveral, form.typing != kept.typing else {
      return []
    }
    kept.isTypingDue = true
    return [.keepTypingSoon]
  }

  /// Keeps what is being typed, some time after its first letter.
  mutating func keepTyping() -> [Effect] {
    kept.isTypingDue = false
    guard let session = form.session, form.typing != kept.typing else { return [] }
    return keep(session, form.typing)
  }

  /// Keeps everything once more because the end is near: an earlier keeping may have failed.
  mutating func keepAll() -> [Effect] {
    // The drafts of several records hold no typing, so that it becomes an edit.
    let effects = form.session?.isOfSeveral ?? false ? form.acceptEditor() : takeMarks()
    guard let session = form.session, !form.settings.isReadOnly else { return effects }
    return effects + keep(session, form.typing)
  }

  /// Takes over what is marked in an open list, and the day that was gone to in a calendar: a draft
  /// holds neither, so that they become an edit.
  mutating func takeMarks() -> [Effect] {
    switch form.editor {
    case .picker(let picker) where picker.isMultiple: form.acceptEditor()
    case .date(let date) where !date.isTyping: form.acceptEditor()
    default: []
    }
  }

  private mutating func keep(_ session: EditSession, _ typing: Typing?) -> [Effect] {
    kept.revision = form.revision
    kept.typing = typing
    return session.patch.isEmpty && typing == nil
      ? [.drafts(.forget)] : [.drafts(.keep(session, typing))]
  }

  /// Takes what was found, to offer it; where the record is there no more, its edits are shown on the
  /// record as it was, which can be created anew.
  mutating func takeDrafts(_ drafts: [FoundDraft]) -> [Effect] {
    guard case .failed(.notFound) = form.phase, let draft = drafts.first else {
      waitingDrafts += drafts
      return []
    }
    outcome.failure = nil
    form.begin(draft.session)
    overlay = QuestionPane.deleted(form.reference)
    isClaimingDraft = true
    return [.drafts(.claim(draft))]
  }

  /// Offers the next of the drafts that were found, as soon as nothing else has the keys and there
  /// are no edits whose place it would take. One whose changes the record has already is no use to
  /// anybody.
  mutating func offerDraft() -> [Effect] {
    guard !waitingDrafts.isEmpty, overlay == nil, form.editor == nil, !isClaimingDraft,
      let session = form.session, session.patch.isEmpty
    else { return [] }
    let spent = waitingDrafts.filter { $0.isSpent(on: session) }
    waitingDrafts.removeAll { draft in spent.contains { $0.id == draft.id } }
    guard !waitingDrafts.isEmpty else { return spent.map { .drafts(.discard($0)) } }
    let draft = waitingDrafts.removeFirst()
    ask(about: draft, on: session)
    return spent.map { .drafts(.discard($0)) } + naming([draft.session.patch], in: session)
  }

  private mutating func ask(
    about draft: FoundDraft, on session: EditSession, selecting answer: Int = 0
  ) {
    var question = QuestionPane.found(
      draft, more: waitingDrafts.count, now: session, names: form.names)
    question.selected = answer
    overlay = question
  }

  /// Asks for the names of what past or unsaved changes link to. Whatever is still asked for is asked
  /// for again, since one asking takes the place of another.
  func naming(_ patches: [Patch], in session: EditSession) -> [Effect] {
    let missing = form.names.missing(for: patches, in: session.schema)
    guard !missing.isEmpty else { return [] }
    return [.nameLinks(missing.merging(form.names.missing(for: session), uniquingKeysWith: +))]
  }

  /// Shows the names that have come in the draft that is offered.
  mutating func nameDraft() {
    guard let question = overlay as? QuestionPane, let draft = question.draft,
      let session = form.session
    else { return }
    ask(about: draft, on: session, selecting: question.selected)
  }

  /// Offers the draft again that was thrown away last.
  mutating func bringBackDraft() -> [Effect] {
    guard let draft = discardedDrafts.popLast() else { return [] }
    waitingDrafts.insert(draft, at: 0)
    return []
  }

  /// Goes on with a draft on the record as it is now. Where others changed the same values since,
  /// that is decided first.
  mutating func resume(_ result: Result<FoundDraft, DraftError>) -> [Effect] {
    isClaimingDraft = false
    guard let now = form.session else { return [] }
    switch result {
    case .failure(let error): form.notice = Notice(error.message, .error)
    case .success(let draft):
      hasResumed = true
      outcome.hasSettledDraft = true
      // Keys that came before the answer have edited the form that the draft takes the place of.
      var old = draft.session
      old.set(now.patch)
      let merge = old.merged(with: now.baseline, schema: now.schema)
      form.session = old
      if merge.conflicts.isEmpty, merge.dropped.isEmpty {
        form.session?.take(merge, theirs: now.baseline, schema: now.schema)
      } else {
        openConflict(merge, theirs: now.baseline, now.schema)
      }
      form.resume(draft.typing)
      let next =
        waitingDrafts.isEmpty
        ? ""
        : old.isNew ? " Another waits for another form." : " Another waits until they are saved."
      form.notice = Notice(
        "The draft is back; \(keymap.title(of: .undo, in: .browse)) undoes its changes.\(next)")
    }
    return form.nameLinks()
  }
}

extension FoundDraft {
  /// What it would change in a record.
  func changes(to now: EditSession) -> [Patch.Change] {
    session.patch.changes.filter { !now[$0.slug].means($0.after) }
  }

  /// What was being typed, unless that stands in the record.
  func typing(over now: EditSession) -> Typing? {
    typing.flatMap { typing in
      let standing = now.schema[typing.slug]?.text(of: now[typing.slug])
      return standing.map { Text($0) } == Text(typing.text) ? nil : typing
    }
  }

  /// Whether a record has already all that it would change.
  func isSpent(on now: EditSession) -> Bool {
    let merge = session.merged(with: now.baseline, schema: now.schema)
    return typing(over: now) == nil && merge.patch.isEmpty && merge.conflicts.isEmpty
      && merge.dropped.isEmpty
  }
}

extension FormPane {
  /// The text that is being typed into an attribute, where it differs from what stands there.
  var typing: Typing? {
    guard let attribute = focusedAttribute, let session else { return nil }
    let line: LineEditor
    switch editor {
    case .line(let editor): line = editor
    case .date(let editor) where editor.isTyping: line = editor.line
    default: return nil
    }
    let shown = attribute.text(of: session[attribute.slug])
    guard Text(line.text) != Text(shown) else { return nil }
    return Typing(
      slug: attribute.slug, text: line.text, caret: line.before.unicodeScalars.count)
  }

  /// Opens the line again that was being typed.
  mutating func resume(_ typing: Typing?) {
    guard let typing, let attribute = session?.schema[typing.slug], isEditable(attribute) else {
      return
    }
    focus = typing.slug
    _ = openEditor()
    switch editor {
    case .line: editor = .line(LineEditor(text: typing.text, caret: typing.caret))
    case .date(var date):
      date.type(typing.text)
      editor = .date(date)
    default: break
    }
  }
}
