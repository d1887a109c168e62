extension QuestionPane: Pane {
  package var mode: Mode { .question }
  package var hints: [Hint] { [Hint(.accept, "choose"), Hint(.next), Hint(.cancel)] }

  package mutating func perform(_ command: Command, size: Size) -> PaneAnswer {
    switch command {
    case .next, .down: selected = (selected + 1) % max(choices.count, 1)
    case .previous, .up: selected = (selected + choices.count - 1) % max(choices.count, 1)
    case .accept where choices.indices.contains(selected):
      return .closes(.answer(choices[selected].answer))
    case .cancel: return .closes(nil)
    default: break
    }
    return .stays
  }

  /// Takes the answer that a letter chooses. A paste chooses none.
  package mutating func press(_ character: Character) -> PaneAnswer {
    answer(to: character).map { .closes(.answer($0)) } ?? .stays
  }

  /// Whether the letter chooses an answer.
  func hasAnswer(to letter: Character) -> Bool { answer(to: letter) != nil }

  private func answer(to letter: Character) -> Answer? {
    choices.first { String($0.letter) == letter.lowercased() }?.answer
  }

  /// Goes to an answer; another click there takes it.
  package mutating func click(_ point: Point, in rect: Rect) -> PaneAnswer {
    let answers = rect.splitBottom(choices.count).bottom
    guard answers.contains(point), point.row - answers.row < choices.count else { return .stays }
    let choice = point.row - answers.row
    if choice == selected { return .closes(.answer(choices[choice].answer)) }
    selected = choice
    return .stays
  }
}
