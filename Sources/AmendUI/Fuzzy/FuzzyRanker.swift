/// Ranks the items of chunks, one chunk after the other.
struct FuzzyRanker {
  /// Those in which the needle was found, in the order of the chunks.
  private(set) var ranks: [FuzzyRank] = []
  private let needle: Needle
  private var scorer = FuzzyScorer()
  private var finds: [FuzzyFind] = []
  /// How many of the items to be narrowed lie before or in the last chunk.
  private var narrowedCount = 0

  init(_ needle: Needle) { self.needle = needle }

  /// Looks at the items of a chunk that are among those in ascending order, and at all items from
  /// that index on.
  mutating func rank(
    in chunk: FuzzyChunk, _ place: Int, among narrowed: [UInt32] = [], from unseen: Int
  ) {
    let start = place * FuzzyChunk.capacity
    finds.removeAll(keepingCapacity: true)
    while narrowedCount < narrowed.count, Int(narrowed[narrowedCount]) < start {
      narrowedCount += 1
    }
    while narrowedCount < narrowed.count, Int(narrowed[narrowedCount]) < start + chunk.count {
      look(at: Int(narrowed[narrowedCount]) - start, in: chunk)
      narrowedCount += 1
    }
    for item in min(max(unseen - start, 0), chunk.count)..<chunk.count { look(at: item, in: chunk) }
    rankFinds(in: chunk, start)
  }

  /// Looks at one item.
  mutating func rank(_ item: Int, in chunk: FuzzyChunk, _ place: Int) {
    finds.removeAll(keepingCapacity: true)
    look(at: item, in: chunk)
    rankFinds(in: chunk, place * FuzzyChunk.capacity)
  }

  private mutating func look(at item: Int, in chunk: FuzzyChunk) {
    guard chunk.signatures[item].mayContain(needle.signature) else { return }
    finds.append(FuzzyFind(item: item))
  }

  private mutating func rankFinds(in chunk: FuzzyChunk, _ start: Int) {
    for word in needle.words { scorer.narrow(&finds, to: word, in: chunk) }
    for find in finds {
      let labelLength = chunk.byteRange(.label, of: find.item).count
      ranks.append(FuzzyRank(find.score, labelLength: labelLength, index: start + find.item))
    }
  }
}

/// An item of a chunk, and how well the words are found in it that were looked for so far.
struct FuzzyFind {
  let item: Int
  var score = FuzzyScore(worth: 0, isLoose: false)
}
