/// How many names are read at the same time.
private let parallelReads = 4
/// How many records of one object are named at once, each of which costs a call: the first that are
/// asked for. The others show their ids.
package let mostNamedRecords = 200
/// How many pages of members are read in search of names.
private let mostMemberPages = 100

extension RecordService {
  /// The names of what a record links to, as far as they can be read.
  package func names(linkedBy record: Record, in schema: ObjectSchema) async -> Names {
    var names = Names.harvested(from: record, schema: schema)
    names.merge(await self.names(of: names.missing(for: record, in: schema)))
    return names
  }

  /// The names of links, as far as they can be read; ids that are gone are `.missing`, and those of
  /// which the service does not tell `.untold`.
  package func names(of links: [Names.Source: [RecordID]]) async -> Names {
    var names = Names()
    for (source, ids) in links {
      switch source {
      case .members: await nameMembers(ids, in: &names)
      case .records(let object): await nameRecords(ids, of: object, in: &names)
      case .options: continue
      }
    }
    return names
  }

  private func nameMembers(_ ids: [RecordID], in names: inout Names) async {
    var wanted = Set(ids)
    var readCount = 0
    do throws(ServiceError) {
      try await PagedReading(mostPages: mostMemberPages).each(id: { (member: Member) in member.id })
      {
        (query) async throws(ServiceError) in
        try await members(query)
      } take: { (some) throws(ServiceError) in
        readCount += some.count
        for member in some where wanted.remove(member.id) != nil {
          names[.members, member.id] = .known(member.name, detail: member.email)
        }
        return !wanted.isEmpty
      }
      let isWhole = readCount < mostMemberPages * PageQuery().count
      for id in wanted { names[.members, id] = isWhole ? .missing : .untold }
    } catch {
      for id in wanted { names[.members, id] = .untold }
    }
  }

  private func nameRecords(
    _ ids: [RecordID], of object: ObjectSlug, in names: inout Names
  ) async {
    guard
      case .success(let schema) = await outcome({ () async throws(ServiceError) in
        try await self.object(object)
      })
    else {
      for id in ids { names[.records(object), id] = .untold }
      return
    }
    var seen: Set<RecordID> = []
    let ids = ids.filter { seen.insert($0).inserted }
    let named = Array(ids.prefix(mostNamedRecords))
    let entries = await named.mapAtOnce(parallelReads) { await name($0, of: object, schema) }
    for (id, entry) in zip(named, entries) { names[.records(object), id] = entry }
    for id in ids.dropFirst(named.count) { names[.records(object), id] = .untold }
  }

  private func name(
    _ id: RecordID, of object: ObjectSlug, _ schema: ObjectSchema
  ) async -> Names.Entry {
    let reference = RecordReference(object: object, id: id)
    switch await outcome({ () async throws(ServiceError) in try await record(reference) }) {
    case .success(let record):
      return .known(
        record.displayName(in: schema), detail: record.displayDetail(in: schema))
    case .failure(.notFound): return .missing
    case .failure: return .untold
    }
  }
}

extension Names {
  /// The links of what is edited, as it is now, whose names are not known yet, by where they are
  /// found.
  package func missing(for session: EditSession) -> [Names.Source: [RecordID]] {
    missing(in: session.schema) { session[$0.slug] }
  }

  /// The links of a record whose names are not known yet, by where they are found.
  package func missing(
    for record: Record, in schema: ObjectSchema
  ) -> [Names.Source: [RecordID]] {
    missing(in: schema) { $0.value(of: record.attributes[$0.slug]) }
  }

  /// The links before and after changes whose names are not known yet, by where they are found.
  package func missing(
    for patches: [Patch], in schema: ObjectSchema
  ) -> [Names.Source: [RecordID]] {
    patches.flatMap { [$0, $0.inverted()] }.reduce(into: [:]) { wanted, patch in
      wanted.merge(missing(in: schema) { patch[$0.slug]?.after ?? .absent }) { known, more in
        known + more.filter { !known.contains($0) }
      }
    }
  }

  private func missing(
    in schema: ObjectSchema, _ value: (Attribute) -> Value
  ) -> [Names.Source: [RecordID]] {
    var wanted: [Names.Source: [RecordID]] = [:]
    for attribute in schema.attributes {
      guard let source = attribute.lookupSource, case .links(let ids) = value(attribute)
      else { continue }
      wanted[source, default: []] += ids.filter { self[source, $0] == nil }
    }
    return wanted.filter { !$0.value.isEmpty }
  }
}
