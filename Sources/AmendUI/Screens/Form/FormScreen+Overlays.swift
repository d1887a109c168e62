import AmendCore

extension FormScreen {
  /// Does what was chosen in a pane.
  mutating func carryOut(_ choice: PaneChoice) -> [Effect] {
    switch choice {
    case .send(true): return send()
    case .send(false): quitsWhenSaved = false
    case .quit:
      quitsWhenSaved = false
      return quit()
    case .answer(let answer): return self.answer(answer)
    case .decide(let pane?): return decide(pane)
    case .decide(nil):
      form.notice = Notice("Nothing is decided; saving asks again.")
    case .open(let reference): return [.visit(.record(reference))]
    case .sendAgain(let overriding): return sendAgain(overriding: overriding)
    case .askToTakeBack(let count): overlay = QuestionPane.takingBack(saves: count)
    case .command, .theme, .order, .columns: break
    }
    return []
  }

  /// Shows what was saved of the record, and asks what that links to is called.
  mutating func openHistory(_ saves: [KeptSave]) -> [Effect] {
    guard let session = form.session else { return [] }
    guard !saves.isEmpty else {
      form.notice = Notice("Nothing was saved of this record from here yet.")
      return []
    }
    overlay = HistoryPane(saves: saves, schema: session.schema, names: form.names)
    return naming(saves.map(\.patch), in: session)
  }

  /// Shows the names that have come in what lies over the form.
  mutating func nameOverlay() {
    nameDraft()
    guard var history = overlay as? HistoryPane else { return }
    history.names = form.names
    overlay = history
  }
}
