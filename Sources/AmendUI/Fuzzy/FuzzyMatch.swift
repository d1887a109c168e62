/// Where a query is found in a label and its detail: the offsets of grapheme clusters.
package struct FuzzyMatch: Hashable, Sendable {
  /// The clusters of the label that were matched.
  package private(set) var positions: Set<Int> = []
  /// The clusters of the detail that were matched.
  package private(set) var detailPositions: Set<Int> = []

  /// Looks for each word in the label and the detail; nil where one is in neither.
  init?(of needle: Needle, label: String, detail: String) {
    var scorer = FuzzyScorer()
    let (label, detail) = (ClusteredText(label), ClusteredText(detail))
    for word in needle.words {
      let inLabel = scorer.match(word, in: label.letters)
      let inDetail = scorer.match(word, in: detail.letters)
      guard let best = FuzzyScore.best(inLabel: inLabel?.score, inDetail: inDetail?.score) else {
        return nil
      }
      if let inLabel, best == inLabel.score {
        positions.formUnion(inLabel.places.map { label.clusters[$0] })
      } else if let inDetail {
        detailPositions.formUnion(inDetail.places.map { detail.clusters[$0] })
      }
    }
  }
}

/// The letters of a text, and the clusters that they are of.
private struct ClusteredText {
  var letters: [Letter] = []
  var clusters: [Int] = []

  init(_ text: String) {
    text.forEachFoldedLetter(atMost: FuzzyChunk.mostLetters) { letter, cluster in
      letters.append(letter)
      clusters.append(cluster)
    }
  }
}
