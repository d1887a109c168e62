package import AmendCore

extension FormPane {
  /// Edits the focused text in `$EDITOR`, or says why it cannot be.
  mutating func editOutside() -> [Effect] {
    guard let attribute = focusedAttribute, let session else { return [] }
    guard isEditableNow(attribute) else {
      explainReadOnly(attribute)
      return []
    }
    guard attribute.field.editor(for: attribute) == .line else {
      notice = Notice("Only texts and numbers are edited in $EDITOR; edit it here.")
      return []
    }
    return [.outside(.edit(attribute.slug, text: attribute.text(of: session[attribute.slug])))]
  }

  /// Takes what came back from `$EDITOR`; its last newline is the editor's own.
  package mutating func takeOutsideEdit(
    _ slug: AttributeSlug, _ result: Result<String, EditOutsideError>
  ) {
    switch result {
    case .failure(let error): notice = Notice(error.message, .error)
    case .success(let text):
      guard let attribute = session?.schema[slug], isEditable(attribute) else {
        return notice = Notice(
          "\(slug) cannot be edited any more; what was written: \(text)", .error)
      }
      let before = session.map { attribute.text(of: $0[slug]) } ?? ""
      guard Text(text) != Text(before) else { return }
      // Editors end a file with a newline of their own, one of two characters where its lines have it.
      let isEditors = text.last?.isNewline ?? false && !(before.last?.isNewline ?? false)
      let text = isEditors ? String(text.dropLast()) : text
      guard Text(text) != Text(before) else { return }
      set(attribute.value(typed: text, in: context), for: slug)
    }
  }

  /// Edits everything in `$EDITOR`, or says why it cannot be.
  mutating func editRecordOutside() -> [Effect] {
    guard let session, !settings.isReadOnly, lock == nil else {
      notice = Notice(lock ?? "This form is read-only.")
      return []
    }
    return [.outside(.editRecord(session, names))]
  }

  /// Takes the changes that came back from `$EDITOR` as one step of undo.
  package mutating func takeRecordEdit(_ result: Result<Patch, EditOutsideError>) {
    switch result {
    case .failure(let error): notice = Notice(error.message, .error)
    case .success(let patch) where patch.isEmpty: notice = Notice("Nothing was changed there.")
    case .success(let patch):
      session?.set(patch)
      for slug in patch.slugs { refusals[slug] = nil }
      if let first = patch.slugs.first, layout.slugs.contains(first) { focus = first }
      let labels = patch.slugs.compactMap { session?.schema[$0]?.label }
      notice = Notice("Changed in the editor: \(labels.joined(separator: ", "))")
    }
  }
}
