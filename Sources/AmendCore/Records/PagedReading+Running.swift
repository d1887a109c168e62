extension PagedReading {
  /// Reads the list page after page, to its end or to the first failure, and hands on the elements
  /// of each that had not come before, until it is told that they are enough.
  package func each<Element, Failure: Error>(
    isolation: isolated (any Actor)? = #isolation, id: (Element) -> RecordID,
    read: (PageQuery) async throws(Failure) -> Page<Element>,
    take isMoreWanted: ([Element]) async throws(Failure) -> Bool
  ) async throws(Failure) {
    var reading = self
    while !reading.isFinished {
      for query in reading.wanted() {
        let page = try await read(query)
        let areNew = reading.take(
          page.elements.map(id), total: page.total, hasNext: page.hasNext, of: query)
        let new = zip(page.elements, areNew).filter(\.1).map(\.0)
        guard try await isMoreWanted(new) else { return }
      }
    }
  }

  /// Reads the list to its end, or to the first failure, and hands on every answer: the elements
  /// that had not come before, with the reading as it stands then.
  package mutating func run<Element: Sendable>(
    id: (Element) -> RecordID,
    read: @escaping @Sendable (PageQuery) async throws(ServiceError) -> Page<Element>,
    take: (Result<[Element], ServiceError>, PagedReading) async -> Void
  ) async {
    var reading = self
    await withTaskGroup(of: (PageQuery, Result<Page<Element>, ServiceError>).self) { group in
      func ask() {
        for query in reading.wanted() {
          group.addTask {
            (query, await outcome { () async throws(ServiceError) in try await read(query) })
          }
        }
      }
      ask()
      for await (query, result) in group {
        switch result {
        case .success(let page):
          let areNew = reading.take(
            page.elements.map(id), total: page.total, hasNext: page.hasNext, of: query)
          let new = zip(page.elements, areNew).lazy.filter(\.1).map(\.0)
          await take(.success(Array(new)), reading)
        case .failure(let error):
          reading.fail(query)
          group.cancelAll()
          await take(.failure(error), reading)
          return
        }
        ask()
      }
    }
    self = reading
  }
}
