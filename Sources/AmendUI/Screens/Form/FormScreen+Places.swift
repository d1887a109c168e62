import AmendCore

extension FormScreen {
  /// What this screen is called on the way to those on top of it.
  package var title: String {
    guard let session = form.session else { return "\(form.reference)" }
    return session.baseline.displayName(in: session.schema)
  }

  /// Follows the link of the focused attribute, or the first of several.
  mutating func openLink() -> [Effect] {
    guard let attribute = form.focusedAttribute, let session = form.session else { return [] }
    guard case .records(let object) = attribute.namesSource else {
      form.notice = FormPane.Notice("\(attribute.label) links to no records.")
      return []
    }
    guard case .links(let ids) = session[attribute.slug], let id = ids.first else {
      form.notice = FormPane.Notice("\(attribute.label) is empty; Enter chooses.")
      return []
    }
    return [.visit(.record(RecordReference(object: object, id: id)))]
  }

  /// Comes back to the screen below. Edits are in a draft already.
  mutating func goBack() -> [Effect] {
    guard !trail.isEmpty else { return [] }
    outcome.endsProgram = false
    return keepAll() + leave(isDiscarded: false)
  }

  /// Goes on after another record was looked at: its name may be a new one.
  mutating func takeReturn(_ visit: Visit) -> [Effect] {
    if visit.endsProgram { return quit() }
    guard case .record(let reference) = visit.place else { return [] }
    return [.nameLinks([.records(reference.object): [reference.id]])]
  }
}
