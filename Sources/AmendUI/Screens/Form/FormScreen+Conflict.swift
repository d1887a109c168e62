import AmendCore

extension FormScreen {
  /// Shows what both sides changed. The session stays as it is until all is decided, so that going
  /// back decides nothing.
  mutating func openConflict(
    _ merge: Merge, theirs: Record, _ schema: ObjectSchema, stopsSave: Bool = false
  ) {
    overlay = ConflictPane(
      merge: merge, theirs: theirs, schema: schema, names: form.names, stopsSave: stopsSave)
  }

  /// Takes the decisions over. What follows is the field that is to be edited on, or where a save
  /// waits for them, the changes again.
  mutating func decide(_ pane: ConflictPane) -> [Effect] {
    // An editor that is open on another field holds an edit too, of which the pane does not know.
    var effects = form.acceptEditor()
    guard let merge = form.session?.merged(with: pane.theirs, schema: pane.schema) else {
      return effects
    }
    let renewed = pane.renewed(by: merge)
    guard renewed.isDecided else {
      overlay = renewed
      return effects
    }
    form.session?.take(
      merge, theirs: pane.theirs, schema: pane.schema, choosingTheirs: pane.takenFromOthers)
    effects += noteArrived(in: pane.theirs, pane.schema)
    form.keepFocus()
    if let slug = pane.editedOn {
      form.focus = slug
      return effects + form.openEditor()
    }
    if form.session?.patch.isEmpty ?? true {
      form.notice = Notice("Their values stand; there is nothing left to save.")
      return effects
    }
    if pane.stopsSave {
      review()
    } else {
      form.notice = Notice("It is decided; what is yours is a change that is still to be saved.")
    }
    return effects
  }
}
