import AmendCore

/// A reply that a question takes: a letter or a word, and what it does.
struct PlainReply: Hashable, Sendable {
  let letter: Character
  let word: String
  /// What it does, as it is said.
  let words: String
  let command: Command

  /// The replies to a conflict.
  static let conflict = [
    PlainReply(letter: "m", word: "mine", words: "take mine", command: .takeMine),
    PlainReply(letter: "t", word: "theirs", words: "take theirs", command: .takeTheirs),
    PlainReply(letter: "e", word: "edit", words: "mine, and edit on", command: .editOn),
    PlainReply(letter: "b", word: "back", words: "back, deciding nothing", command: .cancel),
  ]

  /// The replies to what came of saving several records.
  static func replies(to summary: SummaryPane) -> [PlainReply] {
    var replies: [PlainReply] = []
    if !summary.failures.isEmpty || summary.leftCount > 0 {
      replies.append(
        PlainReply(
          letter: "r", word: "retry", words: "try those again that failed", command: .retry))
    }
    if summary.hasConflicts {
      replies.append(
        PlainReply(
          letter: "m", word: "mine", words: "take mine over what others changed",
          command: .takeMine))
    }
    if summary.canBeTakenBack {
      replies.append(
        PlainReply(letter: "u", word: "undo", words: "take back what was saved", command: .undo))
    }
    return replies + [PlainReply(letter: "b", word: "back", words: "back", command: .cancel)]
  }

  /// The prompt that names the letters: `m, t, e or b: `.
  static func prompt(_ replies: [PlainReply]) -> String {
    let letters = replies.map { String($0.letter) }
    guard letters.count > 1, let last = letters.last else { return "\(letters.joined()): " }
    return "\(letters.dropLast().joined(separator: ", ")) or \(last): "
  }

  /// Whether it is what a line answers.
  func isGiven(by line: String) -> Bool {
    let text = line.trimmed.lowercased()
    return [String(letter), word, command.rawValue].contains(text)
  }
}

extension [PlainReply] {
  /// All of them in a line.
  var help: String { map { "\($0.letter): \($0.words)." }.joined(separator: " ") }

  /// The command that a line asks for.
  func command(for line: String) -> Command? { first { $0.isGiven(by: line) }?.command }
}
