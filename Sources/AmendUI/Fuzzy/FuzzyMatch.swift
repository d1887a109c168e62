/// How well a needle is found in a text, and where.
package struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better; comparable between texts for the same needle.
  package let score: Int
  /// The offsets of the text's grapheme clusters that were matched.
  package let positions: Set<Int>
}

/// Finds the best places of a needle's letters, by dynamic programming in a table that is used
/// again for each text.
///
/// The idea is fzf's: each letter found counts, more so at the start of a word and right behind
/// another; a gap costs. Runs count more than there, as people know how their labels are spelt.
package struct FuzzySearch: Sendable {
  private static let matchWorth = 16
  private static let runWorth = 14
  private static let gapCost = 5
  private static let longerGapCost = 1
  /// Less than any score, and far enough from the end of `Int` to be subtracted from.
  private static let never = Int.min / 2

  /// The best score with the word's letter of that row found at the text's letter of that column.
  private var table: [Int] = []

  package init() {}

  /// How well the needle is found in the text; nil where it is not.
  package mutating func score(of needle: Needle, in haystack: Haystack) -> Int? {
    guard needle.words.allSatisfy({ $0.occurs(in: haystack) }) else { return nil }
    return needle.words.reduce(0) { sum, word in
      fill(word, haystack)
      return sum + (table.suffix(haystack.letters.count).max() ?? 0)
    }
  }

  /// How well and where the needle is found in the text; nil where it is not.
  package mutating func match(of needle: Needle, in haystack: Haystack) -> FuzzyMatch? {
    guard let score = score(of: needle, in: haystack) else { return nil }
    var positions: Set<Int> = []
    for word in needle.words {
      fill(word, haystack)
      for place in places(word, haystack) {
        positions.insert(Int(haystack.letters[place].cluster))
      }
    }
    return FuzzyMatch(score: score, positions: positions)
  }

  private mutating func fill(_ word: Needle.Word, _ haystack: Haystack) {
    let width = haystack.letters.count
    table.removeAll(keepingCapacity: true)
    for (row, wanted) in word.letters.enumerated() {
      var gap = Self.never
      for (column, found) in haystack.letters.enumerated() {
        let before =
          row > 0 && column > 0 ? table[(row - 1) * width + column - 1] : Self.never
        let prior = row == 0 ? 0 : max(before + Self.runWorth, gap)
        let isFound = prior > Self.never / 2 && word.matches(wanted, found)
        table.append(isFound ? prior + Self.worth(of: found, isFirst: row == 0) : Self.never)
        gap = max(gap - Self.longerGapCost, before - Self.gapCost)
      }
    }
  }

  private static func worth(of letter: Letter, isFirst: Bool) -> Int {
    matchWorth + Int(letter.bonus) * (isFirst ? 2 : 1)
  }

  /// Reads the best way back from the filled table, last letter first.
  private func places(_ word: Needle.Word, _ haystack: Haystack) -> [Int] {
    let width = haystack.letters.count
    var places: [Int] = []
    var end = width
    var wanted: Int?
    for row in word.letters.indices.reversed() {
      let scores = table[row * width..<row * width + end]
      guard
        let index = wanted.flatMap({ wanted in
          scores.indices.last { column in
            let gap = scores.endIndex - 1 - column
            return scores[column] + Self.linkWorth(gap) == wanted
          }
        }) ?? scores.indices.max(by: { scores[$0] < scores[$1] })
      else { break }
      let place = index - row * width
      places.append(place)
      wanted =
        scores[index] - Self.worth(of: haystack.letters[place], isFirst: row == 0)
      end = place
    }
    return places
  }

  /// What it adds to a match that so many letters lie between it and the match before.
  private static func linkWorth(_ gap: Int) -> Int {
    gap == 0 ? runWorth : -gapCost - longerGapCost * (gap - 1)
  }
}
