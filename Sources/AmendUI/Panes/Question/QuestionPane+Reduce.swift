extension QuestionPane {
  /// Moves between the answers.
  package mutating func perform(_ command: Command) {
    switch command {
    case .next: selected = (selected + 1) % max(choices.count, 1)
    case .previous: selected = (selected + choices.count - 1) % max(choices.count, 1)
    default: break
    }
  }

  /// The answer that a letter chooses.
  package func answer(for letter: Character) -> Answer? {
    choices.first { String($0.letter) == letter.lowercased() }?.answer
  }

  /// The answer that Enter takes.
  package var selectedAnswer: Answer? {
    choices.indices.contains(selected) ? choices[selected].answer : nil
  }
}
