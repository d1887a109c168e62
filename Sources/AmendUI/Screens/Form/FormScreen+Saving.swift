import AmendCore

extension FormScreen {
  /// Begins a save, after which the program may end: nothing goes out while a message stands against
  /// an edited attribute.
  mutating func save(andQuit quits: Bool = false) -> [Effect] {
    quitsWhenSaved = quits
    guard isReadyToSave() else {
      quitsWhenSaved = false
      return []
    }
    guard form.settings.reviewsAlways || form.mayBeCreated else { return send() }
    review()
    return []
  }

  /// Shows the changes and the body.
  mutating func review() {
    guard let session = form.session else { return }
    guard !session.patch.isEmpty else {
      return form.notice = Notice("There are no changes to review.")
    }
    overlay = ReviewPane(
      session: session, names: form.names, matching: form.matching,
      isDryRun: form.settings.isDryRun, mayBeCreated: form.mayBeCreated,
      complaints: form.complaints)
  }

  /// Sends the patch, or with `--dry-run` ends the program, which then prints the body.
  mutating func send() -> [Effect] {
    guard isReadyToSave(), let session = form.session else { return [] }
    let patch = session.patch
    guard !form.settings.isDryRun else { return rehearse(patch.body(for: session.schema)) }
    if session.isOfSeveral { return sendSeveral(session) }
    if session.isNew { return create(patch.body(for: session.schema)) }
    form.begin(.saving)
    return [.save(form.request(patch, on: session.baseline, session.schema))]
  }

  /// Ends the program, which then prints what would have been sent.
  private mutating func rehearse(_ body: JSON) -> [Effect] {
    outcome.noteSaved(form.session?.patch.slugs ?? [], body: body, isDryRun: true)
    // A rehearsal leaves nothing behind, but for what was left by an earlier form.
    return hasResumed ? [.quit] : [.drafts(.forget), .quit]
  }

  /// Creates the record again that was deleted, with all values of the form.
  private mutating func createAnew() -> [Effect] {
    guard isReadyToSave(), let body = form.session?.wholeBody else { return [] }
    return form.settings.isDryRun ? rehearse(body) : create(body)
  }

  /// Whether there is something to save and nothing stands against it; else says what to do.
  mutating func isReadyToSave() -> Bool {
    guard case .ready(let session, let work) = form.phase else { return false }
    guard work == nil else {
      form.notice = FormScreen.stillWorking
      return false
    }
    guard !session.patch.isEmpty else {
      form.notice = Notice("There is nothing to save.")
      return false
    }
    guard !form.settings.isReadOnly else {
      form.notice = Notice("This form is read-only.")
      return false
    }
    let refusals = form.complaints.filter { !$0.1.isWarning }
    guard let first = refusals.first else { return true }
    // What a new record lacks is said only when it is to be created.
    if session.isNew {
      for (slug, complaint) in refusals { form.refusals[slug] = complaint.message }
    }
    form.focus = first.slug
    form.notice = Notice(
      refusals.count == 1
        ? "Not saved: one value must be corrected first."
        : "Not saved: \(refusals.count) values must be corrected first.", .error)
    return false
  }

  static let stillWorking = Notice(
    "The service is being waited for; wait too, or stop that first.")

  /// Takes what came of a save.
  mutating func takeSaved(_ result: Result<Saving.Outcome, ServiceError>) -> [Effect] {
    guard form.session != nil else { return [] }
    switch result {
    case .failure(let error):
      form.takeRefusal(error)
      if case .notFound = error { overlay = QuestionPane.deleted(form.reference) }
    case .success(.conflict(let merge, let theirs, let schema)):
      form.endWork()
      openConflict(merge, theirs: theirs, schema, stopsSave: true)
    case .success(.saved(let saved)):
      form.takeSaved(saved)
      var effects = form.nameLinks()
      if !saved.patch.isEmpty {
        outcome.noteSaved(saved.patch.slugs, body: saved.body, isDryRun: false)
        effects.append(.drafts(.recordSave(saved, batch: nil)))
      }
      guard quitsWhenSaved, saved.ignored.isEmpty else {
        quitsWhenSaved = false
        return effects
      }
      return effects + quitAsAsked()
    }
    quitsWhenSaved = false
    return []
  }

  /// Creates a record with these values.
  private mutating func create(_ body: JSON) -> [Effect] {
    guard form.session != nil else { return [] }
    form.begin(.saving)
    form.isCreating = form.matching == nil
    return [.create(form.reference.object, body: body, matching: form.matching)]
  }

  /// Goes on with the record that was created.
  mutating func takeCreated(_ result: Result<Record, ServiceError>) -> [Effect] {
    guard let session = form.session else { return [] }
    switch result {
    case .failure(let error):
      quitsWhenSaved = false
      form.takeRefusal(error)
      return []
    case .success(let record):
      let body = session.isNew ? session.patch.body(for: session.schema) : session.wholeBody
      outcome.noteSaved(session.patch.slugs, body: body, isDryRun: false)
      outcome.isCreated = session.isNew && form.matching == nil
      form.takeCreated(record)
      // What else was to be created is a record of its own, which the next new form offers.
      if session.isNew { waitingDrafts = [] }
      // The draft was of a record without an id.
      let effects = [.drafts(.forget)] + form.nameLinks()
      return quitsWhenSaved ? effects + quitAsAsked() : effects
    }
  }

  /// Ends the program, or goes back to the screen below, but asks first where changes would be left
  /// behind.
  mutating func quit(endsProgram: Bool = true) -> [Effect] {
    outcome.endsProgram = endsProgram
    switch form.phase {
    case .loading: outcome.failure = .cancelled
    case .failed(let error): outcome.failure = error
    case .ready: break
    }
    if form.work == .saving {
      quitsWhenSaved = true
      let key = keymap.title(of: .cancel, in: .browse)
      form.notice = Notice("Leaving when it is saved; \(key) stops waiting.")
      return []
    }
    let count = form.session?.changeCount ?? 0
    guard count > 0 else { return leave() }
    let records = form.session?.parts.count { !$0.patch.isEmpty } ?? 0
    overlay =
      form.session?.isOfSeveral ?? false
      ? QuestionPane.leaving(changes: count, records: records)
      : QuestionPane.quitting(changes: count, inNoDraft: hasDraftTrouble)
    return []
  }

  /// Leaves for where the person wanted to go when the save was begun.
  mutating func quitAsAsked() -> [Effect] { quit(endsProgram: outcome.endsProgram) }

  /// Does what was answered to a question.
  mutating func answer(_ answer: QuestionPane.Answer) -> [Effect] {
    overlay = nil
    switch answer {
    case .stay: return []
    case .saveAndQuit: return save(andQuit: true)
    case .createAnew: return createAnew()
    case .keepDraft: return keepAll() + leave(by: .quitIfKept)
    case .discard: return [.drafts(.forget)] + leave(isDiscarded: true)
    case .resumeDraft(let draft):
      isClaimingDraft = true
      return [.drafts(.claim(draft))]
    case .discardDraft(let draft):
      outcome.hasSettledDraft = true
      discardedDrafts.append(draft)
      let key = keymap.title(of: .undo, in: .browse)
      form.notice = Notice("The draft is discarded; \(key) brings it back.")
      return []
    case .laterDraft: return []
    case .takeBack: return takeBack()
    case .createLinked(let new): return createLinked(new)
    }
  }

  /// Keeps everything, what is being typed too, and ends the program.
  mutating func end(_ ending: Ending) -> [Effect] {
    outcome.ending = ending
    outcome.leavesQuestion = overlay is QuestionPane
    return keepAll() + leave()
  }

  /// Notes what is not saved, and ends the program by that effect.
  mutating func leave(isDiscarded: Bool = false, by end: Effect = .quit) -> [Effect] {
    let typed = form.typing.map { [$0.slug] } ?? []
    let changed = form.session?.patch.slugs ?? []
    outcome.unsaved = changed + typed.filter { !changed.contains($0) }
    outcome.isDiscarded = isDiscarded
    defer { discardedDrafts = [] }
    return discardedDrafts.map { .drafts(.discard($0)) } + [end]
  }
}
