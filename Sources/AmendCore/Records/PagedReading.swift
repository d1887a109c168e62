/// The reading of a list whose pages are asked for two at a time, as far as they are wanted.
///
/// It ends when a page names no next one, or brings nothing new, and at the latest after so many
/// pages, so that a service which always names a next page is not asked for ever.
package struct PagedReading: Sendable {
  /// How many there are in all, where the service says so.
  package private(set) var total: Int?
  /// Whether all pages have come.
  package private(set) var isComplete = false

  private let search: String?
  private let mostPages: Int
  private var known: Set<RecordID> = []
  /// The page to be asked for next, from 1.
  private var next = 1
  private var awaited: Set<Int> = []
  /// Pages that failed and are to be asked for again.
  private var failed: Set<Int> = []
  /// The last page that is known to be there.
  private var last = 1

  /// Requests that may be under way at once.
  private static let mostAtOnce = 2

  /// Begins with the first page of 100; `mostPages` is how many are read at most.
  package init(search: String? = nil, mostPages: Int = 10_000) {
    self.search = search
    self.mostPages = mostPages
  }

  /// Whether pages are on their way.
  package var isAwaiting: Bool { !awaited.isEmpty }

  /// How many different records have come.
  package var loadedCount: Int { known.count }

  /// The pages to be asked for now, which from then on are awaited.
  package mutating func wanted() -> [PageQuery] {
    var pages: [Int] = []
    while awaited.count < PagedReading.mostAtOnce, let page = nextPage() {
      awaited.insert(page)
      pages.append(page)
    }
    return pages.map { PageQuery(page: $0, search: search) }
  }

  private mutating func nextPage() -> Int? {
    if let page = failed.min() {
      failed.remove(page)
      return page
    }
    guard next <= last else { return nil }
    defer { next += 1 }
    return next
  }

  /// Takes note of a page that came, with records of those ids.
  package mutating func take(
    _ ids: [RecordID], total: Int?, hasNext: Bool, of query: PageQuery
  ) {
    awaited.remove(query.page)
    self.total = total ?? self.total
    let countBefore = known.count
    known.formUnion(ids)
    if hasNext, known.count > countBefore {
      let lastOfTotal = (self.total ?? 0).dividedRoundingUp(by: query.count)
      last = min(max(last, query.page + 1, lastOfTotal), mostPages)
    } else {
      last = min(last, query.page)
    }
    isComplete = awaited.isEmpty && failed.isEmpty && next > last
  }

  /// Takes note of a page that did not come; it is asked for again when pages are wanted.
  package mutating func fail(_ query: PageQuery) {
    awaited.remove(query.page)
    failed.insert(query.page)
  }
}

extension Int {
  fileprivate func dividedRoundingUp(by divisor: Int) -> Int {
    divisor > 0 ? self / divisor + (isMultiple(of: divisor) ? 0 : 1) : 0
  }
}
