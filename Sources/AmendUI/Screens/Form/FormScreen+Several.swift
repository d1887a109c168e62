package import AmendCore

// Several records in one form: each is saved by itself, with its own comparison.
extension FormScreen {
  mutating func takeLoaded(_ result: Result<LoadedRecords, ServiceError>) -> [Effect] {
    form.retry = nil
    switch result {
    case .failure(let error):
      outcome.failure = error
      form.phase = .failed(error)
      return []
    case .success(let loaded):
      goneRecords += loaded.gone
      guard !loaded.records.isEmpty else {
        outcome.failure = .notFound("None of these records is there any more.")
        form.phase = .failed(.notFound("None of these records is there any more."))
        return []
      }
      outcome.failure = nil
      form.begin(EditSession(schema: loaded.schema, records: loaded.records))
      if !loaded.gone.isEmpty {
        form.notice = FormPane.Notice("\(loaded.gone.count) of them are not there any more.")
      }
      return form.nameLinks()
    }
  }

  /// Sends what is to be changed in each record; those that hold it already are left alone.
  mutating func sendSeveral(_ session: EditSession) -> [Effect] {
    send(
      session.parts.filter { !$0.patch.isEmpty }.map {
        SaveRequest(schema: session.schema, baseline: $0.baseline, patch: $0.patch)
      })
  }

  private mutating func send(_ requests: [SaveRequest]) -> [Effect] {
    guard let session = form.session, !requests.isEmpty else {
      form.notice = FormPane.Notice("There is nothing left to save.")
      return []
    }
    form.phase = .ready(session, .saving)
    summary = SummaryPane(count: requests.count, names: form.names)
    return [.saveSeveral(requests)]
  }

  /// Takes what came of one of the records.
  mutating func takeOneSaved(
    _ id: RecordID, _ result: Result<Saving.Outcome, ServiceError>
  ) -> [Effect] {
    guard var summary, let session = form.session else { return [] }
    let record = session.records.first { $0.id == id }
    summary.take(result, of: id, called: record?.displayName(in: session.schema) ?? id.text)
    self.summary = summary
    var effects: [Effect] = []
    if case .success(.saved(let saved)) = result {
      form.session?.take([saved.record])
      outcome.noteSaved(saved.patch.slugs, body: saved.body, isDryRun: false)
      outcomes[id, default: Outcome()].noteSaved(
        saved.patch.slugs, body: saved.body, isDryRun: false)
      if !saved.patch.isEmpty {
        effects.append(isTakingBack ? .recordUndo(saved) : .recordSave(saved))
      }
    }
    if case .failure(.notFound) = result { goneRecords.append(id) }
    if case .summary = overlay { overlay = .summary(summary) }
    return summary.leftCount > 0 || form.work != .saving ? effects : effects + endSeveral()
  }

  /// Begins no other record's save; those that are left stay as they are.
  mutating func stopSeveral() -> [Effect] { [.cancel(.saving)] + endSeveral() }

  /// Shows what came of it: a sentence where all went well, else each failure.
  mutating func endSeveral() -> [Effect] {
    guard let summary else { return [] }
    form.endWork()
    let wasTakingBack = isTakingBack
    isTakingBack = false
    if summary.failures.isEmpty, summary.leftCount == 0 {
      let done = wasTakingBack ? "Taken back in" : "Saved"
      let count = "\(summary.count) \(summary.count == 1 ? "record" : "records")"
      form.notice = FormPane.Notice(
        "\(done) \(count). \(keymap.title(of: .history, in: .browse)) shows them and takes them back.",
        .success)
      if quitsWhenSaved { return quit() }
    } else {
      overlay = .summary(summary)
    }
    quitsWhenSaved = false
    return form.nameLinks() + keepDraft()
  }

  mutating func perform(_ command: Command, in pane: SummaryPane) -> [Effect] {
    switch command {
    case .cancel, .accept:
      overlay = nil
      return []
    case .retry:
      overlay = nil
      form.session?.leaveOut(Set(goneRecords))
      return form.session.map { sendSeveral($0) } ?? []
    case .takeMine where pane.hasConflicts:
      overlay = nil
      form.session?.take(pane.failures.compactMap(\.theirs))
      return form.session.map { sendSeveral($0) } ?? []
    case .undo where !pane.saved.isEmpty:
      overlay = nil
      return takeBack(pane.saved)
    default:
      read(command, in: pane) { .summary($0) }
      return []
    }
  }

  /// Shows the last summary again.
  mutating func showSummary() {
    guard let summary else {
      return form.notice = FormPane.Notice("Nothing was saved from here yet.")
    }
    overlay = .summary(summary)
  }

  /// Takes what was saved back, record by record.
  private mutating func takeBack(_ saved: [Saving.Saved]) -> [Effect] {
    isTakingBack = true
    return send(
      saved.filter { !$0.patch.isEmpty }.map {
        SaveRequest(schema: $0.schema, baseline: $0.record, patch: $0.patch.inverted())
      })
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
