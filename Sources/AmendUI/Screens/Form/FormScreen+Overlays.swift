import AmendCore

extension FormScreen {
  mutating func perform(_ command: Command, in pane: ReviewPane) -> [Effect] {
    switch command {
    case .accept:
      overlay = nil
      return send()
    case .cancel:
      overlay = nil
      quitsWhenSaved = false
    case .quit:
      overlay = nil
      quitsWhenSaved = false
      return quit()
    default:
      var pane = pane
      pane.scroll(command, size: overlayRect.size)
      overlay = .review(pane)
    }
    return []
  }

  mutating func perform(_ command: Command, in pane: QuestionPane) -> [Effect] {
    switch command {
    case .accept: return pane.selectedAnswer.map { answer($0) } ?? []
    case .cancel: overlay = nil
    default:
      var pane = pane
      pane.perform(command)
      overlay = .question(pane)
    }
    return []
  }

  /// Scrolls a pane that is only read, or closes it.
  mutating func read<Pane: ScrolledPane>(
    _ command: Command, in pane: Pane, _ overlay: (Pane) -> Overlay
  ) {
    guard command != .cancel else { return self.overlay = nil }
    var pane = pane
    pane.scroll(command, size: overlayRect.size)
    self.overlay = overlay(pane)
  }

  /// Shows what was saved of the record.
  mutating func openHistory(_ saves: [KeptSave]) {
    guard let session = form.session else { return }
    guard !saves.isEmpty else {
      return form.notice = FormPane.Notice("Nothing was saved of this record from here yet.")
    }
    overlay = .history(HistoryPane(saves: saves, schema: session.schema, names: form.names))
  }
}
