import AmendCore
import AmendHome

/// Finds the records and members that a person names.
///
/// A name is taken where it is an id, or the exact name or address of just one, or else of just one
/// when upper and lower case are the same. The beginning of a word of a member's name, or of the
/// address, of at least two letters, is enough where it fits no other. Nothing is guessed where several fit.
///
/// What it has found it remembers, so that the changes of many records look each name up once.
actor LinkResolver {
  private let service: any RecordService
  private var found: [Question: RecordID] = [:]

  /// Pages of a list that are read in search of a name, 100 records each.
  private static let mostPages = 100

  /// What was asked: a name, and where to look for it.
  private struct Question: Hashable {
    let name: String
    let source: Names.Source
  }

  init(service: any RecordService) { self.service = service }

  /// The ids of what is named; those in `known` are not looked up.
  ///
  /// Throws where a name fits none or several, with what it fits.
  func ids(
    of names: [String], for attribute: Attribute, known: Set<RecordID> = []
  ) async throws(Failure) -> [RecordID] {
    guard let source = attribute.lookupSource else { return names.map { RecordID($0) } }
    var found: [RecordID] = []
    for name in names {
      let isKnown = known.contains(RecordID(name))
      let id = isKnown ? RecordID(name) : try await id(of: name, for: attribute, in: source)
      if !found.contains(id) { found.append(id) }
    }
    return found
  }

  private func id(
    of name: String, for attribute: Attribute, in source: Names.Source
  ) async throws(Failure) -> RecordID {
    let question = Question(name: name, source: source)
    if let known = found[question] { return known }
    let id = try await lookUp(name, for: attribute, in: source)
    found[question] = id
    return id
  }

  private func lookUp(
    _ name: String, for attribute: Attribute, in source: Names.Source
  ) async throws(Failure) -> RecordID {
    let candidates: [Candidate]
    switch source {
    case .members: candidates = try await members()
    case .records(let object):
      if try await isRecord(RecordID(name), of: object) { return RecordID(name) }
      candidates = try await records(of: object, named: name)
    case .options: candidates = []
    }
    let matches = Candidate.matches(for: name, among: candidates, source)
    if matches.count == 1 { return matches[0].id }
    guard !matches.isEmpty else {
      let near = Candidate.near(name, among: candidates).map(\.title)
      let advice =
        near.isEmpty
        ? "give an exact name or an id." : "did you mean \(near.joined(separator: " or "))?"
      throw Failure(
        .valueRefused, "\(attribute.slug): nothing is called “\(name)”; \(advice)")
    }
    let shown = matches.prefix(5).map(\.title).joined(separator: ", ")
    let others = matches.count > 5 ? " and \(matches.count - 5) more" : ""
    throw Failure(
      .valueRefused, "\(attribute.slug): “\(name)” may be \(shown)\(others); give the id.")
  }

  private func isRecord(_ id: RecordID, of object: ObjectSlug) async throws(Failure) -> Bool {
    guard let reference = RecordReference("\(object)/\(id)") else { return false }
    let found = await outcome { () async throws(ServiceError) in
      try await service.record(reference)
    }
    switch found {
    case .success: return true
    // A service may call a name that has not the shape of an id malformed.
    case .failure(.notFound), .failure(.refused): return false
    case .failure(let error): throw Failure(error)
    }
  }

  private func members() async throws(Failure) -> [Candidate] {
    try await all(PagedReading(mostPages: LinkResolver.mostPages)) {
      query async throws(ServiceError) in
      let members = try await service.members(query)
      return Page(
        elements: members.elements.map { Candidate($0.id, [$0.name, $0.email ?? $0.name]) },
        total: members.total, hasNext: members.hasNext)
    }
  }

  private func records(
    of object: ObjectSlug, named name: String
  ) async throws(Failure) -> [Candidate] {
    let schema = try await asking { () async throws(ServiceError) in
      try await service.object(object)
    }
    return try await all(PagedReading(search: name, mostPages: LinkResolver.mostPages)) {
      query async throws(ServiceError) in
      let records = try await service.records(of: object, query)
      return Page(
        elements: records.elements.map { record in
          let detail = record.displayDetail(in: schema).map { [$0] } ?? []
          return Candidate(record.id, [record.displayName(in: schema)], details: detail)
        }, total: records.total, hasNext: records.hasNext)
    }
  }

  private func all(
    _ reading: PagedReading, _ read: (PageQuery) async throws(ServiceError) -> Page<Candidate>
  ) async throws(Failure) -> [Candidate] {
    try await asking { () async throws(ServiceError) in
      var all: [Candidate] = []
      try await reading.each(id: \.id, read: read) { (candidates) throws(ServiceError) in
        all += candidates
        return true
      }
      return all
    }
  }
}

/// A record or a member that may be meant.
private struct Candidate: Sendable {
  let id: RecordID
  /// What it goes by, the name first.
  let names: [String]
  /// What tells it from others of the same name.
  let details: [String]

  init(_ id: RecordID, _ names: [String], details: [String] = []) {
    self.id = id
    self.names = names
    self.details = details
  }

  /// The name with what tells it apart and the id.
  var title: String {
    let others = names.dropFirst().filter { $0 != names.first } + details
    return "\(names.first ?? id.text) (\((others + [id.text]).joined(separator: ", ")))"
  }

  /// Those that the name fits best: by id, else to the letter, else in other case, else a member by
  /// the beginning.
  static func matches(
    for name: String, among candidates: [Candidate], _ source: Names.Source
  ) -> [Candidate] {
    let folded = name.lowercased()
    var tiers: [(Candidate) -> Bool] = [
      { $0.id == RecordID(name) },
      { $0.names.contains { $0.isExactly(name) } },
      { $0.names.contains { $0.trimmed.lowercased() == folded } },
    ]
    if source == .members, folded.count > 1 { tiers.append { $0.begins(with: folded) } }
    return tiers.lazy.map { candidates.filter($0) }.first { !$0.isEmpty } ?? []
  }

  /// Those of similar names, at most three.
  static func near(_ name: String, among candidates: [Candidate]) -> [Candidate] {
    let names = candidates.compactMap { $0.names.first?.lowercased() }
    let near = Spelling.near(to: name.lowercased(), among: names)
    return Array(
      candidates.filter { $0.names.first.map { near.contains($0.lowercased()) } ?? false }
        .prefix(3))
  }

  /// Whether a name of it, or a word within one, begins so.
  private func begins(with folded: String) -> Bool {
    names.contains { name in
      let name = name.lowercased()
      return name.hasPrefix(folded)
        || name.split(whereSeparator: \.isWhitespace).contains { $0.hasPrefix(folded) }
    }
  }
}
