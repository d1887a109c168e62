import AmendCore

/// Reads through the service what the form needs: records with their schema, and candidates.
struct RecordReader: Sendable {
  let service: any RecordService

  /// Candidates asked for at once.
  private static let pageCount = 100

  /// The record and its schema, read at the same time.
  func read(_ reference: RecordReference) async -> Result<LoadedRecord, ServiceError> {
    async let schema = outcome { () async throws(ServiceError) in
      try await service.object(reference.object)
    }
    let record = await outcome { () async throws(ServiceError) in
      try await service.record(reference)
    }
    return switch (await schema, record) {
    case (.success(let schema), .success(let record)):
      .success(LoadedRecord(schema: schema, record: record))
    case (.failure(let error), _), (_, .failure(let error)): .failure(error)
    }
  }

  /// The candidates of a picker, page by page until there are no more.
  func candidates(_ picks: EditorStyle.Picks, search: String?) -> AsyncStream<CandidatePage> {
    AsyncStream { continuation in
      let task = Task {
        await readCandidates(picks, search: search) { continuation.yield($0) }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  private func readCandidates(
    _ picks: EditorStyle.Picks, search: String?, _ take: (CandidatePage) -> Void
  ) async {
    var page = 1
    var hasNext = true
    while hasNext, !Task.isCancelled {
      let query = PageQuery(page: page, count: RecordReader.pageCount, search: search)
      let found = await outcome { () async throws(ServiceError) in
        try await read(picks, query)
      }
      var total: Int?
      hasNext = false
      if case .success(let page) = found { (total, hasNext) = (page.total, page.hasNext) }
      take(
        CandidatePage(
          picks: picks, search: search, candidates: found.map(\.elements), total: total,
          isLast: !hasNext))
      page += 1
    }
  }

  private func read(
    _ picks: EditorStyle.Picks, _ query: PageQuery
  ) async throws(ServiceError) -> Page<Candidate> {
    switch picks {
    case .options: return Page(elements: [], total: 0, hasNext: false)
    case .members: return try await service.members(query).map { Candidate($0) }
    case .records(let object):
      let schema = try await service.object(object)
      return try await service.records(of: object, query).map { record in
        Candidate(
          id: .record(record.id), label: record.displayName(in: schema),
          detail: record.displayDetail(in: schema))
      }
    }
  }
}

extension Page {
  /// The same page of other elements.
  fileprivate func map<Other>(_ transform: (Element) -> Other) -> Page<Other> {
    Page<Other>(elements: elements.map(transform), total: total, hasNext: hasNext)
  }
}
