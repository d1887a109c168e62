import AmendCore

extension FormScreen {
  /// What this screen is called on the way to those on top of it.
  package var title: String {
    guard let session = form.session else { return "\(form.reference)" }
    guard !session.isOfSeveral else { return session.baseline.id.text }
    guard !session.isNew else { return "New \(session.schema.singularName.lowercased())" }
    return form.memos.name.of(session) { $0.baseline.displayName(in: $0.schema) }
  }

  /// Follows the link of the focused attribute; of several, one is chosen first.
  mutating func openLink() -> [Effect] {
    guard let attribute = form.focusedAttribute, let session = form.session else { return [] }
    guard case .records(let object) = attribute.lookupSource else {
      form.notice = Notice("\(attribute.label) links to no records.")
      return []
    }
    if session[attribute.slug] == .several {
      form.notice = Notice("The records link to different ones; open one of them.")
      return []
    }
    guard case .links(let ids) = session[attribute.slug], let id = ids.first else {
      form.notice = Notice("\(attribute.label) is empty; edit it to choose.")
      return []
    }
    guard ids.count == 1 else {
      overlay = LinksPane(object: object, ids: ids, names: form.names)
      return []
    }
    return [.visit(.record(RecordReference(object: object, id: id)))]
  }

  /// Comes back to the screen below. Edits are in a draft already.
  mutating func goBack() -> [Effect] {
    guard !trail.isEmpty else { return [] }
    // What is in no draft, or in many of them, is not left without a word.
    let isDirty = !(form.session?.patch.isEmpty ?? true)
    if isDirty, hasDraftTrouble || form.session?.isOfSeveral ?? false {
      return quit(endsProgram: false)
    }
    outcome.endsProgram = false
    return keepAll() + leave(by: isDirty ? .quitIfKept : .quit)
  }

  /// Goes on after another record was looked at: its name may be a new one.
  mutating func takeReturn(_ visit: Visit) -> [Effect] {
    if visit.endsProgram { return takeMarks() + quit() }
    guard let schema = visit.schema else { return [] }
    for record in visit.records {
      form.names[.records(schema.slug), record.id] = .known(
        record.displayName(in: schema), detail: record.displayDetail(in: schema))
    }
    form.changePicker { [names = form.names] in $0.refresh(names) }
    return []
  }
}
