import AmendCore

extension FormScreen {
  /// Takes a reading of the record: the first one is the baseline, a later one is merged.
  mutating func takeLoaded(_ result: Result<LoadedRecord, ServiceError>) -> [Effect] {
    switch (result, form.session) {
    case (.success(let loaded), nil):
      outcome.failure = nil
      form.begin(loaded)
      return form.nameLinks() + (form.settings.isReadOnly ? [] : [.findDrafts])
    case (.success(let loaded), let session?):
      form.endWork()
      merge(loaded, into: session)
      return form.nameLinks()
    case (.failure(let error), nil):
      outcome.failure = error
      form.phase = .failed(error)
      if case .notFound = error, !form.settings.isReadOnly { return [.findDrafts] }
    case (.failure(let error), _):
      form.endWork()
      form.notice = Notice(error.description, .error)
    }
    return []
  }

  /// Brings a newer reading and the edits together. Where both changed the same value, that is
  /// decided by the person, as it is before a save.
  private mutating func merge(_ loaded: LoadedRecord, into session: EditSession) {
    let merge = session.merged(with: loaded.record, schema: loaded.schema)
    guard merge.conflicts.isEmpty, merge.dropped.isEmpty else {
      return openConflict(merge, theirs: loaded.record, loaded.schema)
    }
    form.session?.take(merge, theirs: loaded.record, schema: loaded.schema)
    form.settleDoubt()
    let labels = merge.incoming.compactMap { loaded.schema[$0.slug]?.label }
    form.notice = Notice(
      labels.isEmpty
        ? "Read again; nothing has changed."
        : "Read again; changed: \(labels.joined(separator: ", "))", .success)
    form.keepFocus()
  }
}
