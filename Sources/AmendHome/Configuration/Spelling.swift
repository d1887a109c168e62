/// Guesses what a person meant who misspelt a name.
package enum Spelling {
  /// The name that is reached with the fewest letters changed, at most a third of them and at least
  /// one; nil where none is that near. A word that shares no letters is never proposed.
  package static func nearest(to word: String, among names: [String]) -> String? {
    let letters = Array(word.prefix(100))
    let ranked = names.map { (name: $0, distance: distance(letters, Array($0.prefix(100)))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }),
      best.distance <= max(1, min(letters.count, best.name.count) / 3 + 1)
    else { return nil }
    return best.name
  }

  /// The names that may have been meant, at most three: the nearest one, and those that begin like
  /// the word or hold it.
  package static func near(to word: String, among names: [String]) -> [String] {
    let nearest = nearest(to: word, among: names)
    let start = word.prefix(4)
    let alike = names.filter { name in
      name != nearest && !word.isEmpty
        && (name.hasPrefix(start) || name.contains(word) || word.contains(name))
    }
    return Array(([nearest].compactMap { $0 } + alike).prefix(3))
  }

  /// The Levenshtein distance.
  private static func distance(_ word: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in word.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, candidate) in other.enumerated() {
        let replaced = diagonal + (letter == candidate ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, min(row[column], row[column + 1]) + 1)
      }
    }
    return row.last ?? word.count
  }
}
