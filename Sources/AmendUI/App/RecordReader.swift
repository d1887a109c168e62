import AmendCore

/// Reads through the service what the form needs: records with their schema, and candidates.
struct RecordReader: Sendable {
  let service: any RecordService
  let names: any NameKeeper
  /// What the service was seen to have.
  let seen = SeenLinks()

  /// Several records of one object and its schema, four at a time, until one cannot be read.
  func read(_ references: [RecordReference]) async -> Result<LoadedRecords, ServiceError> {
    guard let object = references.first?.object else { return .failure(.cancelled) }
    var records: [Record] = []
    var gone: [RecordID] = []
    do {
      let schema = try await service.object(object)
      for start in stride(from: 0, to: references.count, by: RecordReader.readAtOnce) {
        let some = Array(references[start...].prefix(RecordReader.readAtOnce))
        let readings = await some.mapAtOnce(4) { [service] reference in
          await outcome { () async throws(ServiceError) in try await service.record(reference) }
        }
        for (reference, reading) in zip(some, readings) {
          if case .failure(.notFound) = reading {
            gone.append(reference.id)
          } else {
            records.append(try reading.get())
          }
        }
      }
      return .success(LoadedRecords(schema: schema, records: records, gone: gone))
    } catch { return .failure(error) }
  }

  /// Records of several that are asked for before it is seen whether they came.
  private static let readAtOnce = 40

  /// The names of links as the service tells them; they are remembered from then on.
  func names(of links: [Names.Source: [RecordID]]) async -> Names {
    let found = await service.names(of: links)
    for (source, ids) in links {
      await seen.note(ids.filter { found[source, $0]?.name != nil }, of: source)
    }
    await names.keep(found, of: links)
    return found
  }

  /// The first hundred candidates that match a text, as the service finds them; nil where there is
  /// no list to search.
  func candidates(_ picks: EditorStyle.Picks, matching text: String) async -> CandidatePage? {
    let found = await outcome { () async throws(ServiceError) -> Page<Candidate>? in
      guard let list = try await list(of: picks) else { return nil }
      return try await read(list, PageQuery(search: text))
    }
    guard case .success(let page?) = found else { return nil }
    var result = CandidatePage(
      picks: picks, candidates: .success(page.elements), total: page.total, isLast: !page.hasNext)
    result.search = text
    return result
  }

  /// Reads the candidates of a picker as the service has them, page by page until there are no more.
  func candidates(
    _ picks: EditorStyle.Picks, take: @Sendable (CandidatePage) async -> Void
  ) async {
    let list: CandidateList
    switch await outcome({ () async throws(ServiceError) in try await self.list(of: picks) }) {
    case .success(let found?): list = found
    case .success(nil): return
    case .failure(let error):
      return await take(CandidatePage(picks: picks, candidates: .failure(error), isLast: true))
    }
    var reading = PagedReading()
    await reading.run(id: { RecordID($0.id.text) }) { query async throws(ServiceError) in
      try await read(list, query)
    } take: { found, reading in
      var page = CandidatePage(
        picks: picks, candidates: found, total: reading.total, isLast: reading.isFinished)
      page.schema = list.schema
      await take(page)
    }
  }

  private func read(
    _ list: CandidateList, _ query: PageQuery
  ) async throws(ServiceError) -> Page<Candidate> {
    let page: Page<Candidate>
    switch list {
    case .members: page = try await service.members(query).map { Candidate($0) }
    case .records(let schema):
      page = try await service.records(of: schema.slug, query).map { Candidate($0, in: schema) }
    }
    await remember(page.elements, of: list.source)
    return page
  }

  /// The list that a picker shows; options are in the schema already.
  private func list(
    of picks: EditorStyle.Picks
  ) async throws(ServiceError) -> CandidateList? {
    switch picks {
    case .options: nil
    case .members: .members
    case .records(let object): .records(try await service.object(object))
    }
  }
}

/// A list from which candidates are read.
private enum CandidateList {
  case members
  /// The records of the object.
  case records(ObjectSchema)

  var source: Names.Source {
    switch self {
    case .members: .members
    case .records(let schema): .records(schema.slug)
    }
  }

  var schema: ObjectSchema? {
    guard case .records(let schema) = self else { return nil }
    return schema
  }
}

extension Page {
  /// The same page of other elements.
  fileprivate func map<Other>(_ transform: (Element) -> Other) -> Page<Other> {
    Page<Other>(elements: elements.map(transform), total: total, hasNext: hasNext)
  }
}

extension LoadedRecord {
  /// Reads a record and its schema.
  static func read(
    _ reference: RecordReference, from service: any RecordService
  ) async -> Result<LoadedRecord, ServiceError> {
    await outcome { () async throws(ServiceError) in
      let (record, schema) = try await service.recordWithSchema(reference)
      return LoadedRecord(schema: schema, record: record)
    }
  }
}
