import AmendUI

/// What a word on the command line can become.
struct Candidates: Sendable {
  /// One of them.
  struct Candidate: Sendable {
    /// The whole word.
    let word: String
    /// What it is, for shells that show it; one line, or empty.
    let description: String

    init(_ word: String, _ description: String = "") {
      self.word = word
      self.description = description
    }
  }

  var candidates: [Candidate] = []
  /// Whether the word is a file's name, which shells complete themselves.
  var isFile = false

  /// How a shell goes on, in a word: `files`, `nospace` where more follows without a blank, such as
  /// a value behind `slug=`, or `space`.
  var ending: String {
    if isFile { return "files" }
    return candidates.contains { $0.word.hasSuffix("=") || $0.word.hasSuffix("/") }
      ? "nospace" : "space"
  }

  /// Those that begin with what was typed; none that could steer the terminal when it is shown.
  func beginning(with typed: String) -> Candidates {
    Candidates(
      candidates: candidates.filter { $0.word.hasPrefix(typed) && $0.word.printable == $0.word },
      isFile: isFile)
  }
}
