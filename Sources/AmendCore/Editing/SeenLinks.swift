/// Which records and members the service was seen to have in this sitting; links to any others,
/// which may come from the cache or from an old draft, are looked up before they are written.
package actor SeenLinks {
  /// The hashes of their ids, since there may be 100,000 of them.
  private var seen: [Names.Source: Set<Int>] = [:]

  package init() {}

  /// Takes note of ids that the service has just told.
  package func note(_ ids: some Sequence<RecordID> & Sendable, of source: Names.Source) {
    for id in ids { seen[source, default: []].insert(id.exactHash) }
  }

  /// Throws a refusal beside each attribute to which the patch adds a link that leads nowhere, and
  /// what the service says where it cannot be asked.
  func check(
    _ patch: Patch, _ schema: ObjectSchema, at service: any RecordService
  ) async throws(ServiceError) {
    var refusals: [AttributeSlug: [String]] = [:]
    for change in patch.changes {
      guard let source = schema[change.slug]?.lookupSource, case .links(let ids) = change.after
      else { continue }
      var known: Set<RecordID> = []
      if case .links(let before) = change.before { known = Set(before) }
      let unseen = ids.filter { id in
        !known.contains(id) && seen[source]?.contains(id.exactHash) != true
      }
      let missing = try await missing(unseen, of: source, at: service)
      guard !missing.isEmpty else { continue }
      let list = missing.map(\.text).joined(separator: ", ")
      refusals[change.slug] = [
        "Gone meanwhile: \(list); choose another. Nothing was sent."
      ]
    }
    guard refusals.isEmpty else {
      throw .refused(message: "A linked record is not there any more", fields: refusals)
    }
  }

  /// Those of the ids that the service does not have; the others are seen from then on.
  private func missing(
    _ ids: [RecordID], of source: Names.Source, at service: any RecordService
  ) async throws(ServiceError) -> [RecordID] {
    guard !ids.isEmpty else { return [] }
    let missing: [RecordID]
    switch source {
    case .options: return []
    case .members: missing = try await missingMembers(ids, at: service)
    case .records(let object): missing = try await missingRecords(ids, of: object, at: service)
    }
    note(Set(ids).subtracting(missing), of: source)
    return missing
  }

  private func missingRecords(
    _ ids: [RecordID], of object: ObjectSlug, at service: any RecordService
  ) async throws(ServiceError) -> [RecordID] {
    let readings = await ids.mapAtOnce(4) { id in
      await outcome { () async throws(ServiceError) in
        try await service.record(RecordReference(object: object, id: id))
      }
    }
    var missing: [RecordID] = []
    for (id, reading) in zip(ids, readings) {
      guard case .failure(let error) = reading else { continue }
      guard case .notFound = error else { throw error }
      missing.append(id)
    }
    return missing
  }

  private func missingMembers(
    _ ids: [RecordID], at service: any RecordService
  ) async throws(ServiceError) -> [RecordID] {
    var missing = Set(ids)
    try await PagedReading().each(id: { (member: Member) in member.id }) {
      (query) async throws(ServiceError) in
      try await service.members(query)
    } take: { (members) throws(ServiceError) in
      missing.subtract(members.map(\.id))
      return !missing.isEmpty
    }
    return ids.filter(missing.contains)
  }
}
