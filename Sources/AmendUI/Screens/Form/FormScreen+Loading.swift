import AmendCore

extension FormScreen {
  /// Takes a reading of the record: the first one is the baseline, a later one is merged.
  mutating func takeLoaded(_ result: Result<LoadedRecord, ServiceError>) -> [Effect] {
    switch (result, form.session) {
    case (.success(let loaded), nil):
      outcome.failure = nil
      form.begin(loaded)
      return form.nameLinks() + (form.settings.isReadOnly ? [] : [.drafts(.find)])
    case (.success(let loaded), let session?):
      form.endWork()
      return merge(loaded, into: session) + form.nameLinks()
    case (.failure(let error), nil):
      outcome.failure = error
      form.phase = .failed(error)
      if case .notFound = error, !form.settings.isReadOnly { return [.drafts(.find)] }
    case (.failure(let error), _):
      form.endWork()
      form.notice = Notice(error.description, .error)
    }
    return []
  }

  /// Notes as saved what an earlier save has changed, whose answer did not come, in a record that was
  /// taken as the new baseline. Of what is no edit any more, nothing is in doubt then.
  mutating func noteArrived(in record: Record, _ schema: ObjectSchema) -> [Effect] {
    defer { form.settleDoubt() }
    let arrived = form.inDoubt[record.id]?.standing(in: record, schema)
    guard let arrived, !arrived.isEmpty else { return [] }
    let saved = Saving.Saved(
      record: record, schema: schema, patch: arrived, body: arrived.body(for: schema))
    outcome.noteSaved(arrived.slugs, body: saved.body, isDryRun: false)
    form.inDoubt[record.id] = form.inDoubt[record.id]?.only { arrived[$0] == nil }
    return [.drafts(.recordSave(saved, batch: nil))]
  }

  /// Brings a newer reading and the edits together. Where both changed the same value, that is
  /// decided by the person, as it is before a save.
  private mutating func merge(_ loaded: LoadedRecord, into session: EditSession) -> [Effect] {
    let merge = session.merged(with: loaded.record, schema: loaded.schema)
    guard merge.conflicts.isEmpty, merge.dropped.isEmpty else {
      openConflict(merge, theirs: loaded.record, loaded.schema)
      return []
    }
    form.session?.take(merge, theirs: loaded.record, schema: loaded.schema)
    let effects = noteArrived(in: loaded.record, loaded.schema)
    let labels = merge.incoming.compactMap { loaded.schema[$0.slug]?.label }
    form.notice = Notice(
      labels.isEmpty
        ? "Read again; nothing has changed."
        : "Read again; changed: \(labels.joined(separator: ", "))", .success)
    form.keepFocus()
    return effects
  }
}
