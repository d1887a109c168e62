import AmendCore

extension AppState {
  mutating func perform(_ command: Command, in pane: ReviewPane) -> [Effect] {
    switch command {
    case .accept:
      overlay = nil
      return send()
    case .cancel: overlay = nil
    case .quit:
      overlay = nil
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

  mutating func perform(_ command: Command, in pane: HelpPane) -> [Effect] {
    if command == .cancel {
      overlay = nil
    } else {
      var pane = pane
      pane.scroll(command, size: overlayRect.size)
      overlay = .help(pane)
    }
    return []
  }

  mutating func perform(_ command: Command, in pane: PalettePane) -> [Effect] {
    switch command {
    case .accept:
      overlay = nil
      return pane.chosen.map { perform($0) } ?? []
    case .cancel: overlay = nil
    default:
      var pane = pane
      pane.picker.perform(command)
      overlay = .palette(pane)
    }
    return []
  }
}
