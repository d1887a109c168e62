import AmendCore

extension FormScreen {
  /// Shows what both sides changed. The session stays as it is until all is decided, so that going
  /// back decides nothing.
  mutating func openConflict(_ merge: Merge, theirs: Record, _ schema: ObjectSchema) {
    overlay = .conflict(
      ConflictPane(merge: merge, theirs: theirs, schema: schema, names: form.names))
  }

  mutating func perform(_ command: Command, in pane: ConflictPane) -> [Effect] {
    var pane = pane
    switch command {
    case .up, .previous: pane.move(by: -1)
    case .down, .next: pane.move(by: 1)
    case .takeMine: pane.choose(.mine)
    case .takeTheirs: pane.choose(.theirs)
    case .editOn: pane.choose(.editing)
    case .cancel:
      overlay = nil
      form.notice = FormPane.Notice("Nothing is decided; saving asks again.")
      return []
    case .accept: return decide(pane)
    default: break
    }
    overlay = .conflict(pane)
    return []
  }

  /// Takes the decisions over and shows the changes again, or the field that is to be edited on.
  private mutating func decide(_ pane: ConflictPane) -> [Effect] {
    guard pane.isDecided else {
      form.notice = FormPane.Notice("Choose mine or theirs for each value first.", .warning)
      return []
    }
    overlay = nil
    // An editor that is open on another field holds an edit too.
    let effects = form.acceptEditor()
    form.session?.take(
      pane.merge, theirs: pane.theirs, schema: pane.schema, choosingTheirs: pane.takenFromOthers)
    if let slug = pane.editedOn {
      form.focus = slug
      return effects + form.openEditor()
    }
    if form.session?.patch.isEmpty ?? true {
      form.notice = FormPane.Notice("Their values stand; there is nothing left to save.")
      return effects
    }
    review()
    return effects
  }
}
