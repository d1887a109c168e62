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

  /// Shows what was saved of the record.
  mutating func openHistory(_ saves: [KeptSave]) {
    guard let session = form.session else { return }
    guard !saves.isEmpty else {
      return form.notice = Notice("Nothing was saved of this record from here yet.")
    }
    overlay = HistoryPane(saves: saves, schema: session.schema, names: form.names)
  }
}
