import AmendCore

/// Reads the records of an object: some of them, or those that fit what is asked for.
///
/// A service that cannot search is read page by page, and what does not fit is left out here.
struct RecordSearch: Sendable {
  let service: any RecordService
  let schema: ObjectSchema
  /// A text that records hold.
  let text: String?
  /// Whether the service searches.
  let isSearchable: Bool
  let conditions: [Condition]

  /// Hands on the records of one page of so many, counted from 1. Returns whether there are more.
  func page(
    _ number: Int, count: Int, _ take: ([Record]) async throws(Failure) -> Void
  ) async throws(Failure) -> Bool {
    guard isLocal else {
      let page = try await read(PageQuery(page: number, count: count, search: text))
      try await take(page.elements)
      return page.hasNext
    }
    var found: [Record] = []
    let end = number * count
    try await all { records in
      found += records
      return found.count <= end
    }
    try await take(Array(found.dropFirst(end - count).prefix(count)))
    return found.count > end
  }

  /// Hands on all records, page by page, until it is told that they are enough.
  func all(
    _ take: ([Record]) async throws(Failure) -> Bool
  ) async throws(Failure) {
    let named = conditions.compactMap(\.namedAttribute)
    var names = Names()
    try await PagedReading(search: text).each(id: \.id, read: read) {
      (records) async throws(Failure) in
      if !named.isEmpty {
        names = await service.names(linkedBy: records, named, in: schema, knowing: names)
      }
      return try await take(records.filter { fits($0, names) })
    }
  }

  private var isLocal: Bool { !conditions.isEmpty || text != nil && !isSearchable }

  private func fits(_ record: Record, _ names: Names) -> Bool {
    conditions.allSatisfy { $0.holds(of: record, names: names) }
      && (isSearchable || holdsText(record))
  }

  private func holdsText(_ record: Record) -> Bool {
    guard let text = text?.lowercased() else { return true }
    return schema.attributes.contains { attribute in
      attribute.text(of: attribute.value(of: record.attributes[attribute.slug]))
        .lowercased().contains(text)
    }
  }

  private func read(_ query: PageQuery) async throws(Failure) -> Page<Record> {
    try await asking { () async throws(ServiceError) in
      try await service.records(of: schema.slug, query)
    }
  }
}
