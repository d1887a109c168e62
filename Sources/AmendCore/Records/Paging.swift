/// The reading of a list page by page, which ends even where the service always names a next page:
/// when a page brings nothing new, and at the latest after so many pages.
package struct Paging: Sendable {
  /// The page to be read next; nil when the list is at its end.
  package private(set) var query: PageQuery?

  private let mostPages: Int
  private var known: Set<RecordID> = []

  /// Begins with the first page of 100; `mostPages` is how many are read at most.
  package init(search: String? = nil, mostPages: Int) {
    query = PageQuery(search: search)
    self.mostPages = mostPages
  }

  /// Takes note of the page that was read, of elements with those ids.
  package mutating func take(_ ids: some Sequence<RecordID>, hasNext: Bool) {
    let countBefore = known.count
    known.formUnion(ids)
    guard let last = query, hasNext, known.count > countBefore, last.page < mostPages else {
      stop()
      return
    }
    query?.page = last.page + 1
  }

  /// Reads no further.
  package mutating func stop() { query = nil }
}
