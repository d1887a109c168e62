/// How well a needle is found in a text, higher is better; and whether its letters stand together.
struct FuzzyScore: Hashable, Sendable {
  var worth: Int32
  /// Whether letters of a word lie scattered: neither in runs nor at starts of words.
  var isLoose: Bool

  /// The better of two, where a scattered one is never better than one that is not.
  static func best(_ first: FuzzyScore?, _ second: FuzzyScore?) -> FuzzyScore? {
    guard let first, let second else { return first ?? second }
    if first.isLoose != second.isLoose { return first.isLoose ? second : first }
    return second.worth > first.worth ? second : first
  }
}

extension FuzzyScore {
  /// What it is worth to be found in the detail only.
  var inDetail: FuzzyScore { FuzzyScore(worth: worth / 2, isLoose: isLoose) }
}
