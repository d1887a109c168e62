package import AmendCore

extension FormPane {
  /// Takes a reading of the record. The first one is the baseline; a later one takes its place
  /// and the edits stay.
  package mutating func takeLoaded(_ result: Result<LoadedRecord, ServiceError>) -> [Effect] {
    switch (result, phase) {
    case (.success(let loaded), .ready(var session, _)):
      session.rebase(onto: loaded.record, schema: loaded.schema)
      phase = .ready(session, nil)
      notice = Notice("Read again.", .success)
    case (.success(let loaded), _):
      phase = .ready(EditSession(schema: loaded.schema, record: loaded.record), nil)
    case (.failure(let error), .ready(let session, _)):
      phase = .ready(session, nil)
      notice = Notice(error.description, .error)
      return []
    case (.failure(let error), _):
      phase = .failed(error)
      return []
    }
    let slugs = layout.slugs
    if focus.map({ !slugs.contains($0) }) ?? true { focus = slugs.first }
    return nameLinks()
  }

  /// Takes the answer to a save: the record is the new baseline, or the edits stay as they are
  /// and the service's words stand beside the attributes that they name.
  package mutating func takeSaved(_ result: Result<SavedRecord, ServiceError>) -> [Effect] {
    guard case .ready(var session, _) = phase else { return [] }
    switch result {
    case .success(let saved):
      let slugs = saved.body.members?.map { AttributeSlug($0.key) } ?? []
      let labels = slugs.compactMap { session.schema[$0]?.label }
      session.rebase(onto: saved.record)
      phase = .ready(session, nil)
      refusals = [:]
      notice = Notice("Saved: \(labels.joined(separator: ", "))", .success)
      return nameLinks()
    case .failure(let error):
      phase = .ready(session, nil)
      notice = Notice(error.description, .error)
      if case .refused(_, let fields) = error { showRefusals(fields) }
      return []
    }
  }

  private mutating func showRefusals(_ fields: [AttributeSlug: [String]]) {
    let known = layout.slugs.filter { fields[$0] != nil }
    for slug in known {
      refusals[slug] = fields[slug]?.map(\.asSentence).joined(separator: " ")
    }
    guard let first = known.first else { return }
    focus = first
    notice = Notice("The service refused the change; correct it and save again.", .error)
  }

  /// Asks for the names of links that are not known yet.
  package mutating func nameLinks() -> [Effect] {
    guard let session else { return [] }
    names.merge(Names.harvested(from: session.baseline, schema: session.schema))
    let wanted = names.missing(for: session.baseline, in: session.schema)
    return wanted.isEmpty ? [] : [.nameLinks(wanted)]
  }
}
