/// How well a needle is found in a text, higher is better; and whether its letters stand together.
struct FuzzyScore: Hashable, Sendable {
  var worth: Int32
  /// Whether letters of a word lie scattered: neither in runs nor at starts of words.
  var isLoose: Bool

  /// What finding a word is worth: in the label, or, at half its worth, in the detail, where the
  /// label does not have it or has it scattered.
  static func best(inLabel label: FuzzyScore?, inDetail detail: FuzzyScore?) -> FuzzyScore? {
    if let label, !label.isLoose || detail?.isLoose ?? true { return label }
    return detail.map { FuzzyScore(worth: $0.worth / 2, isLoose: $0.isLoose) }
  }
}
