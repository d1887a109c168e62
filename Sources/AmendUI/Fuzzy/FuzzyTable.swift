/// Finds the best places of a word's letters, by dynamic programming over the places at which each
/// of them stands; used again for each text.
///
/// The idea is fzf's: each letter found counts, more so at the start of a word and right behind
/// another; a gap costs. Runs count more than there, as people know how their labels are spelt.
struct FuzzyTable {
  private static let matchWorth: Int32 = 16
  private static let runWorth: Int32 = 14
  private static let gapCost: Int32 = 5
  private static let longerGapCost: Int32 = 1
  /// What the letters behind the first of a word must bring on average, for a match not to be
  /// loose: less than a run or the start of a word, more than a gap.
  private static let leastLinkWorth: Int32 = 4

  /// A letter of the word found at a place.
  private struct Step {
    let place: Int32
    /// The most that the word is worth up to here.
    let worth: Int32
    /// The number of the step before it; -1 for the first letter.
    let before: Int
  }

  /// The steps of the first letter, then those of the second, and so on.
  private var steps: [Step] = []
  private var best = -1

  /// How well a word is found in a text; nil where it is not.
  mutating func score(_ word: Needle.Word, in text: some FuzzyText) -> FuzzyScore? {
    steps.removeAll(keepingCapacity: true)
    best = -1
    var place = text.next(0, of: word, from: 0)
    while place < text.count {
      let worth = FuzzyTable.worth(of: text.bonus(at: place), isFirst: true)
      steps.append(Step(place: Int32(truncatingIfNeeded: place), worth: worth, before: -1))
      place = text.next(0, of: word, from: place + 1)
    }
    var last = 0..<steps.count
    for number in 1..<max(word.letters.count, 1) {
      guard let first = steps[last].first else { return nil }
      var links = Links(last)
      place = text.next(number, of: word, from: Int(first.place) + 1)
      while place < text.count {
        let (before, worth) = links.best(for: place, steps)
        steps.append(
          Step(
            place: Int32(truncatingIfNeeded: place),
            worth: worth + FuzzyTable.worth(of: text.bonus(at: place), isFirst: false),
            before: before))
        place = text.next(number, of: word, from: place + 1)
      }
      last = last.upperBound..<steps.count
    }
    for step in last where best < 0 || steps[step].worth > steps[best].worth { best = step }
    guard best >= 0 else { return nil }
    let count = Int32(truncatingIfNeeded: word.letters.count)
    let least = count * FuzzyTable.matchWorth + (count - 1) * FuzzyTable.leastLinkWorth
    return FuzzyScore(worth: steps[best].worth, isLoose: steps[best].worth < least)
  }

  /// The places of the word that was scored last, the last letter's first.
  var places: [Int] {
    var places: [Int] = []
    var step = best
    while steps.indices.contains(step) {
      places.append(Int(steps[step].place))
      step = steps[step].before
    }
    return places
  }

  /// How well a word of so many letters is found that stands in one piece at that place.
  static func score(ofRun count: Int, in text: some FuzzyText, at place: Int) -> FuzzyScore {
    var sum = worth(of: text.bonus(at: place), isFirst: true)
    for other in place + 1..<max(place + count, place + 1) {
      sum += runWorth + worth(of: text.bonus(at: other), isFirst: false)
    }
    return FuzzyScore(worth: sum, isLoose: false)
  }

  /// How well a single letter is found, where that is the highest bonus of its places.
  static func score(ofFirstLetter bonus: Int32) -> FuzzyScore {
    FuzzyScore(worth: worth(of: bonus, isFirst: true), isLoose: false)
  }

  private static func worth(of bonus: Int32, isFirst: Bool) -> Int32 {
    matchWorth + bonus * (isFirst ? 2 : 1)
  }

  /// The steps of one letter as they come into reach of the places of the next, from left to right.
  private struct Links {
    private var waiting: Range<Int>
    private var far = -1
    /// What the best of those with a gap is worth, were there no gap since the text's start.
    private var farWorth: Int32 = 0

    init(_ steps: Range<Int>) { waiting = steps }

    /// The best step to come from, and what it is worth there, for a place behind the first step.
    mutating func best(for place: Int, _ steps: [Step]) -> (step: Int, worth: Int32) {
      let place = Int32(truncatingIfNeeded: place)
      while let next = waiting.first, steps[next].place < place - 1 {
        let worth = steps[next].worth + longerGapCost * steps[next].place
        if far < 0 || worth >= farWorth { (far, farWorth) = (next, worth) }
        waiting.removeFirst()
      }
      let gapWorth = farWorth - gapCost - longerGapCost * (place - 2)
      if let next = waiting.first, steps[next].place == place - 1,
        far < 0 || steps[next].worth + runWorth >= gapWorth
      {
        return (next, steps[next].worth + runWorth)
      }
      return (far, gapWorth)
    }
  }
}
