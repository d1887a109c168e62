package import AmendCore

extension FormPane {
  /// Does what a key asks for while no editor is open. What concerns more than the form (saving,
  /// help, quitting) is `FormScreen`'s to do.
  package mutating func perform(_ command: Command, pageRows: Int) -> [Effect] {
    switch command {
    case .up, .previous: moveFocus(by: -1)
    case .down, .next: moveFocus(by: 1)
    case .pageUp: moveFocus(by: -max(pageRows - 1, 1))
    case .pageDown: moveFocus(by: max(pageRows - 1, 1))
    case .halfPageUp: moveFocus(by: -max(pageRows / 2, 1))
    case .halfPageDown: moveFocus(by: max(pageRows / 2, 1))
    case .first: moveFocus(by: -layout.slugs.count)
    case .last: moveFocus(by: layout.slugs.count)
    case .edit: return openEditor()
    case .toggle: toggle()
    case .clear: change { _, _ in .null }
    case .revert: change { $0.original($1) }
    case .revertAll: revertAll()
    case .undo: step("Nothing to undo.", "Undone") { $0.undo() }
    case .redo: step("Nothing to do again.", "Done again") { $0.redo() }
    case .find: search = LineEditor(text: "")
    case .findNext: find(lastSearch, from: 1)
    case .findPrevious: find(lastSearch, from: -1)
    case .copy: return copy()
    case .editOutside: return editOutside()
    case .editRecordOutside: return editRecordOutside()
    case .reload: return reload()
    case .showArchived: toggleArchived()
    case .cancel: return cancelWork()
    case .history: return [.drafts(.readHistory)]
    default: break
    }
    return []
  }

  /// The lines of the form as it is now.
  package var layout: FormLayout {
    guard let session else { return FormLayout() }
    return memos.layout.of(basis(of: session)) { FormLayout($0) }
  }

  /// Scrolls so that the focused attribute and the message under it can be seen.
  package mutating func scroll(rows: Int) {
    let layout = layout
    guard let focus, let line = layout.line(of: focus) else { return }
    var last = line
    if line + 1 < layout.lines.count, case .message = layout.lines[line + 1] { last += 1 }
    // The group's title above the first attribute comes into view with it.
    let first = line > 0 && layout.lines[..<line].allSatisfy(\.isTitle) ? 0 : line
    top = min(top, first)
    top = max(top, last - max(rows, 1) + 1)
    top = max(min(top, layout.lines.count - rows), 0)
  }

  private mutating func moveFocus(by step: Int) {
    let slugs = layout.slugs
    guard let place = focus.flatMap(slugs.firstIndex) else { return focus = slugs.first }
    focus = slugs[min(max(place + step, 0), slugs.count - 1)]
  }

  private mutating func toggle() {
    guard let attribute = focusedAttribute else { return }
    guard attribute.field.editor(for: attribute) == .toggle else {
      return notice = Notice("\(attribute.label) is no checkbox; edit it instead.")
    }
    change { $0[$1] == .flag(true) ? .flag(false) : .flag(true) }
  }

  /// Changes the focused attribute, or says why it cannot be changed.
  private mutating func change(_ value: (EditSession, AttributeSlug) -> Value) {
    guard let session, let attribute = focusedAttribute else { return }
    guard isEditableNow(attribute) else { return explainReadOnly(attribute) }
    set(value(session, attribute.slug), for: attribute.slug)
  }

  /// Changes one attribute; what the service said against its old value is gone with that.
  package mutating func set(_ value: Value, for slug: AttributeSlug) {
    session?.set(value, for: slug)
    refusals[slug] = nil
  }

  /// Says why the attribute has no editor.
  package mutating func explainReadOnly(_ attribute: Attribute) {
    notice = Notice(reasonAgainstEditing(attribute))
  }

  private func reasonAgainstEditing(_ attribute: Attribute) -> String {
    if let lock { return lock }
    if settings.isReadOnly { return "This form is read-only." }
    if attribute.isStandard {
      return "\(attribute.label) is kept by the service and cannot be edited."
    }
    if attribute.isArchived { return "\(attribute.label) is archived and cannot be edited." }
    return "amend does not know the type \(attribute.typeName) and leaves it alone."
  }

  private mutating func revertAll() {
    guard let session, lock == nil, !session.patch.isEmpty else {
      return notice = Notice("Nothing to revert now.")
    }
    self.session?.revertAll()
    refusals = [:]
    notice = Notice("All changes are reverted; undo brings them back.")
  }

  private mutating func step(
    _ nothing: String, _ done: String, _ step: (inout EditSession) -> Patch?
  ) {
    guard var session else { return }
    if let lock { return notice = Notice(lock) }
    guard let patch = step(&session) else { return notice = Notice(nothing) }
    self.session = session
    if let slug = patch.slugs.first, layout.slugs.contains(slug) { focus = slug }
    for slug in patch.slugs { refusals[slug] = nil }
    let labels = patch.slugs.compactMap { session.schema[$0]?.label }.joined(separator: ", ")
    notice = Notice("\(done): \(labels)")
  }

  private mutating func copy() -> [Effect] {
    guard let attribute = focusedAttribute, let session else { return [] }
    notice = Notice("\(attribute.label) is copied.")
    return [.copy(attribute.text(of: session[attribute.slug], names: names))]
  }

  private mutating func reload() -> [Effect] {
    guard work == nil else { return [] }
    if let session, session.isOfSeveral, !session.patch.isEmpty {
      notice = Notice("Save or revert the changes first.")
      return []
    }
    if session == nil { phase = .loading } else { begin(.loading) }
    return [loading]
  }

  private mutating func cancelWork() -> [Effect] {
    guard let work else { return [] }
    if case .ready = phase {
      notice = Notice(work == .saving ? stoppedSaving : "Stopped.")
      if work == .saving { doubtSave() }
      mayBeCreated = mayBeCreated || isCreating
      endWork()
    } else {
      phase = .failed(.cancelled)
    }
    return [.cancel(work)]
  }

  private var stoppedSaving: String {
    isCreating
      ? "Stopped waiting. It may be there all the same: look before you save again."
      : "Stopped waiting; saving again looks first whether it arrived."
  }

  private mutating func toggleArchived() {
    guard session?.schema.attributes.contains(where: \.isArchived) ?? false else {
      return notice = Notice("This object has no archived attributes.")
    }
    showsArchived.toggle()
    notice = Notice(
      showsArchived
        ? "Archived attributes stand at the end of the form." : "Archived attributes are hidden.")
    if let focus, !layout.slugs.contains(focus) { self.focus = layout.slugs.last }
  }
}

extension FormLayout.Line {
  fileprivate var isTitle: Bool {
    switch self {
    case .group, .blank: true
    case .attribute, .message: false
    }
  }
}
