package import AmendCore

extension FormPane {
  /// Begins the editing of a record that was read.
  package mutating func begin(_ loaded: LoadedRecord) {
    begin(EditSession(schema: loaded.schema, record: loaded.record))
  }

  /// Begins an editing.
  package mutating func begin(_ session: EditSession) {
    phase = .ready(session, nil)
    keepFocus()
  }

  /// Puts the focus on an attribute that is shown. An editor that is open on one which the schema
  /// does not take any more is closed, and what was typed into it is said.
  package mutating func keepFocus() {
    let slugs = layout.slugs
    if let editor, !(focusedAttribute.map(isEditable) ?? false) {
      let text = editor.text.map { "; what was typed: \($0)" } ?? ""
      notice = Notice("\(focus ?? "") cannot be edited any more\(text)", .warning)
      self.editor = nil
    }
    if focus.map({ !slugs.contains($0) }) ?? true { focus = slugs.first }
  }

  /// What is to be asked of the service: the patch, and what may be there of it already.
  func request(_ patch: Patch, on baseline: Record, _ schema: ObjectSchema) -> SaveRequest {
    SaveRequest(
      schema: schema, baseline: baseline, patch: patch, inDoubt: inDoubt[baseline.id] ?? Patch())
  }

  /// Remembers that a patch may have arrived, although no answer says so.
  mutating func doubt(_ patch: Patch, of id: RecordID) {
    inDoubt[id] = (inDoubt[id] ?? Patch()).followed(by: patch)
  }

  /// After another reading: of what is no edit any more, nothing is in doubt.
  mutating func settleDoubt() {
    guard let session, let doubt = inDoubt[session.baseline.id] else { return }
    inDoubt[session.baseline.id] = doubt.only(session.isDirty)
  }

  /// Takes a save: the record is the new baseline.
  package mutating func takeSaved(_ saved: Saving.Saved) {
    inDoubt[saved.record.id] = nil
    endWork()
    session?.take(saved.record, saved.schema)
    refusals = [:]
    guard saved.ignored.isEmpty else {
      for slug in saved.ignored {
        refusals[slug] = "The service took the request and kept its own value."
      }
      focus = saved.ignored.first
      return notice = Notice(
        "Not all was saved: the service kept \(labels(saved.ignored)) as it was.", .error)
    }
    guard !saved.patch.isEmpty else {
      return notice = Notice(
        "Others made the same changes; there is nothing left to save.", .success)
    }
    let incoming =
      saved.incoming.isEmpty
      ? "" : "; others changed \(labels(saved.incoming.map(\.slug))), which is taken in"
    notice = Notice("Saved: \(labels(saved.patch.slugs))\(incoming)", .success)
  }

  /// Takes a failed save: the edits stay as they are, and the service's words stand beside the
  /// attributes that they name.
  package mutating func takeRefusal(_ error: ServiceError) {
    let isDoubtful = isCreating && error.leavesDoubt
    mayBeCreated = mayBeCreated || isDoubtful
    if error.leavesDoubt { doubtSave() }
    endWork()
    notice = Notice(
      isDoubtful ? error.creationDescription : "Not saved. \(error.description)", .error)
    if case .refused(_, let fields) = error { showRefusals(fields) }
  }

  /// Remembers that the save under way may have arrived.
  mutating func doubtSave() {
    guard let session, !session.isNew, !session.isOfSeveral else { return }
    doubt(session.patch, of: session.baseline.id)
  }

  private func labels(_ slugs: [AttributeSlug]) -> String {
    slugs.map { session?.schema[$0]?.label ?? $0.text }.joined(separator: ", ")
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
    let wanted = names.missing(for: session)
    return wanted.isEmpty ? [] : [.nameLinks(wanted)]
  }
}
