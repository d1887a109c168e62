import AmendCore

extension FormScreen {
  /// Shows what both sides changed. The session stays as it is until all is decided, so that going
  /// back decides nothing.
  mutating func openConflict(_ merge: Merge, theirs: Record, _ schema: ObjectSchema) {
    overlay = ConflictPane(merge: merge, theirs: theirs, schema: schema, names: form.names)
  }

  /// Takes the decisions over and shows the changes again, or the field that is to be edited on.
  mutating func decide(_ pane: ConflictPane) -> [Effect] {
    // An editor that is open on another field holds an edit too.
    let effects = form.acceptEditor()
    form.session?.take(
      pane.merge, theirs: pane.theirs, schema: pane.schema, choosingTheirs: pane.takenFromOthers)
    if let slug = pane.editedOn {
      form.focus = slug
      return effects + form.openEditor()
    }
    if form.session?.patch.isEmpty ?? true {
      form.notice = Notice("Their values stand; there is nothing left to save.")
      return effects
    }
    review()
    return effects
  }
}
