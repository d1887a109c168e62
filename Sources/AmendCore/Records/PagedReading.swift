/// The reading of a list page by page, at most two of them at once, while others may add to the
/// list and delete from it.
///
/// No element comes twice. None is missed of those that stay: where the list is seen to have
/// changed between two pages that lie side by side, the older of them is read again, and then its
/// other neighbour as long as that brings something new. What cannot be seen is not made up for: an
/// addition and a deletion between the same two answers, and deletions where the service does not
/// tell the total.
package struct PagedReading: Sendable {
  /// How many elements the list has, as the service last said.
  package private(set) var total: Int?

  private let search: String?
  private let mostPages: Int
  /// The hashes of the ids that have come: eight bytes each in place of a whole text.
  private var known: Set<Int> = []
  /// One more whenever an answer shows that the list has changed.
  private var epoch = 0
  /// In which epoch a page was last read.
  private var epochs: [Int: Int] = [:]
  /// The pages that are being read.
  private var underway: Set<Int> = []
  /// The pages that have to be read again.
  private var doubtful: Set<Int> = []
  /// How many pages were asked for again.
  private var repetitionCount = 0
  /// The highest page that was asked for.
  private var lastAsked = 0
  /// The page that said that it is the last one.
  private var lastPage: Int?
  /// How many new pages in a row have brought nothing new.
  private var barrenCount = 0

  /// Requests at the same time, at most.
  private static let mostRequests = 2
  /// After so many repetitions a list that changes all the time is read on.
  private static let mostRepetitions = 200
  /// After so many pages without anything new the service is taken to repeat itself.
  private static let mostBarrenPages = 5

  /// Begins before the first page of 100; nothing is read beyond `mostPages`.
  package init(search: String? = nil, mostPages: Int = 10_000) {
    self.search = search
    self.mostPages = mostPages
  }

  /// Whether pages are on their way.
  package var isAwaiting: Bool { !underway.isEmpty }

  /// The pages that are on their way.
  package var awaited: [PageQuery] {
    underway.sorted().map { PageQuery(page: $0, search: search) }
  }

  /// Whether nothing more is to be read.
  package var isFinished: Bool { underway.isEmpty && nextPage == nil }

  /// Whether the list was read to its end.
  package var isComplete: Bool { isFinished && lastPage != nil }

  /// The pages to ask for now, besides those that are being read. Each is given back by `take` or
  /// `fail`.
  package mutating func wanted() -> [PageQuery] {
    var queries: [PageQuery] = []
    while underway.count < PagedReading.mostRequests, let page = nextPage {
      if doubtful.remove(page) != nil { repetitionCount += 1 }
      lastAsked = max(lastAsked, page)
      underway.insert(page)
      queries.append(PageQuery(page: page, search: search))
    }
    return queries
  }

  /// Takes note of a page that came, with elements of those ids, and tells which of them had not
  /// come before.
  @discardableResult
  package mutating func take(
    _ ids: [RecordID], total: Int?, hasNext: Bool, of query: PageQuery
  ) -> [Bool] {
    let number = query.page
    guard query.search == search, underway.remove(number) != nil else {
      return ids.map { _ in false }
    }
    let former = epochs[number]
    let areNew = ids.map { known.insert($0.exactHash).inserted }
    let bringsNew = areNew.contains(true)
    let isOtherTotal = total != nil && self.total != nil && total != self.total
    if isOtherTotal || former == nil && areNew.contains(false) { epoch += 1 }
    self.total = total ?? self.total
    epochs[number] = epoch
    if former == nil { barrenCount = bringsNew ? 0 : barrenCount + 1 }
    let isRepeatedForEver = barrenCount >= PagedReading.mostBarrenPages
    noteEnd(at: number, isLast: !hasNext || ids.isEmpty || isRepeatedForEver)
    doubt(neighboursOf: number, former: former, bringsNew: bringsNew)
    return areNew
  }

  /// Takes note of a page that did not come; it is asked for again when pages are wanted.
  package mutating func fail(_ query: PageQuery) {
    guard query.search == search, underway.remove(query.page) != nil else { return }
    doubtful.insert(query.page)
  }

  /// The page to be asked for next: one that is read again, while that is not too often, or the
  /// first new one.
  private var nextPage: Int? {
    let again = doubtful.subtracting(underway).min()
    if let again, repetitionCount < PagedReading.mostRepetitions || epochs[again] == nil {
      return again
    }
    return newPage
  }

  /// The first page that was not asked for yet, once another one has told that it is there.
  private var newPage: Int? {
    let page = lastAsked + 1
    guard lastPage == nil, page <= mostPages else { return nil }
    let isTold = epochs[lastAsked] != nil || total ?? 0 > lastAsked * PageQuery().count
    return lastAsked == 0 || isTold ? page : nil
  }

  private mutating func noteEnd(at number: Int, isLast: Bool) {
    if isLast {
      lastPage = min(lastPage ?? number, number)
    } else if let last = lastPage, last <= number {
      lastPage = nil
    }
  }

  /// Wants the pages beside a page again that were read of another state of the list. Where a
  /// repetition has brought nothing new, only the page counts that it was compared with.
  private mutating func doubt(neighboursOf number: Int, former: Int?, bringsNew: Bool) {
    for neighbour in [number - 1, number + 1] {
      guard let read = epochs[neighbour], read != epoch else { continue }
      if bringsNew || former.map({ read > $0 }) ?? true { doubtful.insert(neighbour) }
    }
  }
}

extension RecordID {
  /// A hash of the very bytes, unlike that of a text, which is one for all ways of writing a letter.
  var exactHash: Int {
    var hasher = Hasher()
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return hasher.finalize()
  }
}
