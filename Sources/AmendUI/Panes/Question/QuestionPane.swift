/// A question with a few answers, each of which has a letter.
package struct QuestionPane: Sendable {
  package let title: String
  package let message: String
  package let choices: [Choice]
  /// The answer that Enter takes, from 0.
  package var selected = 0

  package init(title: String, message: String, choices: [Choice]) {
    self.title = title
    self.message = message
    self.choices = choices
  }

  /// One answer.
  package struct Choice: Hashable, Sendable {
    /// The key that chooses it.
    package let letter: Character
    package let label: String
    package let answer: Answer

    package init(_ letter: Character, _ label: String, _ answer: Answer) {
      self.letter = letter
      self.label = label
      self.answer = answer
    }
  }

  /// What an answer does.
  package enum Answer: Hashable, Sendable {
    case saveAndQuit, keepDraft, discard, stay
  }

  /// What is asked before unsaved changes would be left behind.
  package static func quitting(changes count: Int) -> QuestionPane {
    QuestionPane(
      title: "Unsaved changes",
      message: "\(count) \(count == 1 ? "change is" : "changes are") not saved.",
      choices: [
        Choice("s", "save", .saveAndQuit), Choice("d", "keep as draft", .keepDraft),
        Choice("x", "discard", .discard), Choice("c", "stay", .stay),
      ])
  }
}
