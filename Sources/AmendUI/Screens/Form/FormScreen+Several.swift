package import AmendCore

// Several records in one form: each is saved by itself, with its own comparison.
extension FormScreen {
  /// How many records one form may edit together, each of which is read and saved by itself.
  static let mostRecords = 1000

  /// Takes a reading of the records: the first one is the baseline, a later one keeps the edits.
  mutating func takeLoaded(_ result: Result<LoadedRecords, ServiceError>) -> [Effect] {
    switch (result, form.session) {
    case (.failure(let error), nil): fail(error)
    case (.failure(let error), _?):
      form.endWork()
      form.notice = Notice(error.description, .error)
    case (.success(let loaded), nil):
      goneRecords.formUnion(loaded.gone)
      guard !loaded.records.isEmpty else {
        fail(FormScreen.nothingLeft)
        return []
      }
      outcome.failure = nil
      form.begin(EditSession(schema: loaded.schema, records: loaded.records))
      if !loaded.gone.isEmpty {
        form.notice = Notice("\(loaded.gone.count) of them are not there any more.")
      }
    case (.success(let loaded), _?):
      goneRecords.formUnion(loaded.gone)
      form.endWork()
      form.session?.take(loaded.records, schema: loaded.schema)
      leaveOutGone()
      form.keepFocus()
      form.notice = Notice("Read again.", .success)
    }
    return form.nameLinks()
  }

  private static let nothingLeft = ServiceError.notFound(
    "None of these records is there any more.")

  private mutating func fail(_ error: ServiceError) {
    outcome.failure = error
    form.phase = .failed(error)
  }

  /// Goes on without the records that are there no more; without any the form is at its end.
  private mutating func leaveOutGone() {
    form.session?.leaveOut(goneRecords)
    if form.session?.records.isEmpty ?? false { fail(FormScreen.nothingLeft) }
  }

  /// Sends what is to be changed in each record; those that hold it already are left alone.
  mutating func sendSeveral(_ session: EditSession) -> [Effect] {
    send(requests(of: session), isTakingBack: false)
  }

  private func requests(of session: EditSession) -> [SaveRequest] {
    session.parts.filter { !$0.patch.isEmpty }.map {
      form.request($0.patch, on: $0.baseline, session.schema)
    }
  }

  /// `earlier` is the attempt that this one goes on with.
  private mutating func send(
    _ requests: [SaveRequest], isTakingBack: Bool, after earlier: SeveralSaving? = nil
  ) -> [Effect] {
    guard !requests.isEmpty else {
      form.notice = Notice("There is nothing left to save.")
      return []
    }
    guard form.work == nil else {
      form.notice = FormScreen.stillWorking
      return []
    }
    form.begin(.saving)
    let saving = SeveralSaving(
      requests, run: (saving?.run ?? 0) + 1, isTakingBack: isTakingBack, after: earlier)
    self.saving = saving
    return [.saveSeveral(requests, run: saving.run)]
  }

  /// Takes what came of one of the records. What was saved is noted, however late it is told.
  mutating func takeOneSaved(
    _ id: RecordID, _ result: Result<Saving.Outcome, ServiceError>, run: Int
  ) -> [Effect] {
    guard var saving, let session = form.session else { return [] }
    let effects = note(result, of: id, by: saving)
    guard run == saving.run else { return effects }
    let record = session.records.first { $0.id == id }
    saving.summary.take(result, of: id, called: record?.displayName(in: session.schema) ?? id.text)
    self.saving = saving
    if overlay is SummaryPane { overlay = saving.summary }
    guard form.work == .saving else {
      // Nobody waits for it any more, and it was saved all the same; the others may have been read
      // anew since.
      if case .success(.saved(let saved)) = result { form.session?.take([saved.record]) }
      return effects
    }
    return saving.isDone ? effects + endSeveral() : effects
  }

  private mutating func note(
    _ result: Result<Saving.Outcome, ServiceError>, of id: RecordID, by saving: SeveralSaving
  ) -> [Effect] {
    if case .failure(.notFound) = result { goneRecords.insert(id) }
    if case .failure(let error) = result, error.leavesDoubt { doubt(id, in: saving) }
    guard case .success(.saved(let saved)) = result else { return [] }
    form.inDoubt[id] = nil
    outcome.noteSaved(saved.patch.slugs, body: saved.body, isDryRun: false)
    outcomes[id, default: Outcome()].noteSaved(
      saved.patch.slugs, body: saved.body, isDryRun: false)
    guard !saved.patch.isEmpty else { return [] }
    return [
      saving.isTakingBack
        ? .drafts(.recordUndo(saved)) : .drafts(.recordSave(saved, batch: saving.batch))
    ]
  }

  private mutating func doubt(_ id: RecordID, in saving: SeveralSaving) {
    guard let request = saving.requests.first(where: { $0.baseline.id == id }) else { return }
    form.doubt(request.patch, of: id)
  }

  /// Begins no other record's save; those that are left stay as they are.
  mutating func stopSeveral() -> [Effect] {
    if let saving { for id in saving.unanswered { doubt(id, in: saving) } }
    return [.cancel(.saving)] + endSeveral()
  }

  /// Shows what came of it: a sentence where all went well, else each failure.
  private mutating func endSeveral() -> [Effect] {
    guard let saving else { return [] }
    form.endWork()
    form.session?.take(saving.saved)
    if saving.isSuccess {
      let count = saving.summary.count == 1 ? "1 record" : "\(saving.summary.count) records"
      let key = keymap.title(of: .history, in: .browse)
      form.notice = Notice(
        saving.isTakingBack
          ? "Taken back in \(count)." : "Saved \(count). \(key) shows them, and takes them back.",
        .success)
      if quitsWhenSaved { return quitAsAsked() }
    } else {
      overlay = saving.summary
    }
    quitsWhenSaved = false
    return form.nameLinks()
  }

  /// Makes the requests again that were not carried out.
  mutating func sendAgain(overriding: Bool) -> [Effect] {
    guard let saving else { return [] }
    leaveOutGone()
    guard let session = form.session, saving.isTakingBack || isReadyToSave() else { return [] }
    let rest = saving.rest(
      of: saving.isTakingBack ? saving.requests : requests(of: session), overriding: overriding,
      without: goneRecords)
    return send(rest, isTakingBack: saving.isTakingBack, after: saving)
  }

  /// Shows the last summary again.
  mutating func showSummary() {
    guard let saving else {
      return form.notice = Notice("Nothing was saved from here yet.")
    }
    guard form.work != .saving else {
      return form.notice = Notice("Wait until all are saved, or stop that first.")
    }
    overlay = saving.summary
  }

  /// Takes what was saved back, record by record.
  mutating func takeBack() -> [Effect] {
    send(
      (saving?.summary.saved ?? []).filter { !$0.patch.isEmpty }.map {
        form.request($0.patch.inverted(), on: $0.record, $0.schema)
      }, isTakingBack: true)
  }

  /// What was done to each of several records; those left unsaved are in drafts of their own.
  package var recordOutcomes: [(RecordReference, Outcome)] {
    guard let session = form.session else { return [] }
    return session.parts.compactMap { part in
      var outcome = outcomes[part.baseline.id] ?? Outcome()
      outcome.ending = self.outcome.ending
      outcome.isDiscarded = self.outcome.isDiscarded
      outcome.draftFailure = self.outcome.draftFailure
      if !self.outcome.unsaved.isEmpty { outcome.unsaved = part.patch.slugs }
      guard !outcome.saved.isEmpty || !outcome.unsaved.isEmpty else { return nil }
      return (part.baseline.reference, outcome)
    }
  }
}
