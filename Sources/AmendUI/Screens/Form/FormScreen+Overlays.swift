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
    let past = form.names.missing(for: saves.map(\.patch), in: session.schema)
    guard !past.isEmpty else { return [] }
    // Whatever is still asked for is asked for again, since one asking takes the place of another.
    return [.nameLinks(past.merging(form.names.missing(for: session), uniquingKeysWith: +))]
  }

  /// Shows the names that have come in what was saved.
  mutating func nameHistory() {
    guard var history = overlay as? HistoryPane else { return }
    history.names = form.names
    overlay = history
  }
}
