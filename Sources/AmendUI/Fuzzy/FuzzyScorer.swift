/// Finds words in texts; it keeps what it needs to work from one text to the next.
struct FuzzyScorer {
  private var table = FuzzyTable()

  /// Keeps those of a chunk's items in which the word is found, and adds how well.
  mutating func narrow(_ finds: inout [FuzzyFind], to word: Needle.Word, in chunk: FuzzyChunk) {
    var kept = 0
    for find in finds {
      let inLabel =
        chunk.labelSignatures[find.item].mayContain(word.signature)
        ? score(word, in: chunk, find.item, .label) : nil
      let isEnough = inLabel.map { !$0.isLoose } ?? false
      let inDetail = isEnough ? nil : score(word, in: chunk, find.item, .detail)
      guard let best = FuzzyScore.best(inLabel: inLabel, inDetail: inDetail) else { continue }
      finds[kept] = find
      finds[kept].score.worth += best.worth
      finds[kept].score.isLoose = find.score.isLoose || best.isLoose
      kept += 1
    }
    finds.removeLast(finds.count - kept)
  }

  /// The places of the word's letters in a text, and how good they are; nil where it is not found.
  mutating func match(
    _ word: Needle.Word, in letters: [Letter]
  ) -> (score: FuzzyScore, places: [Int])? {
    table.score(word, in: FoldedText(letters, 0..<letters.count)).map { ($0, table.places) }
  }

  private mutating func score(
    _ word: Needle.Word, in chunk: FuzzyChunk, _ item: Int, _ field: FuzzyChunk.Field
  ) -> FuzzyScore? {
    if let range = chunk.letterRange(field, of: item) {
      return score(word, in: FoldedText(chunk.letters, range))
    }
    guard !word.ascii.isEmpty else { return nil }
    return score(word, in: ASCIIText(chunk.texts.bytes, chunk.byteRange(field, of: item)))
  }

  /// Most words are found in one piece at the start of a word, or not at all, or are one letter yet,
  /// which is seen without weighing all ways to find them.
  private mutating func score(_ word: Needle.Word, in text: some FuzzyText) -> FuzzyScore? {
    let count = word.letters.count
    var bestBonus: Int32 = -1
    var next = text.next(0, of: word, from: 0)
    while next < text.count {
      let place = next
      next = text.next(0, of: word, from: place + 1)
      let bonus = text.bonus(at: place)
      bestBonus = max(bestBonus, bonus)
      guard bonus == Letter.mostBonus, place + count <= text.count else { continue }
      var number = 1
      while number < count, text.has(number, of: word, at: place + number) { number += 1 }
      if number == count { return FuzzyTable.score(ofRun: count, in: text, at: place) }
    }
    guard bestBonus >= 0 else { return nil }
    guard count > 1 else { return FuzzyTable.score(ofFirstLetter: bestBonus) }
    return table.score(word, in: text)
  }
}
