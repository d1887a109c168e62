import AmendCore
import AmendHome
import Glibc

/// The changes that `amend set` is to make, to whichever record.
struct WantedChanges: Sendable {
  let assignments: [Assignment]
  /// Links and choices to add, each as SLUG=NAME.
  let added: [String]
  /// Links and choices to remove, each as SLUG=NAME.
  let removed: [String]
  /// When the record must have been changed last; nil where that does not matter.
  let lastChange: Moment?
  /// What the saves of several records have in common; nil where it is one record, whose own saves
  /// are one in the history.
  var batch: String?

  /// Reads the record and makes the changes that it does not hold already; when dry, it only tells
  /// what would be sent.
  ///
  /// Throws where nothing was sent.
  func make(
    on reference: RecordReference, by connection: Connection, finding links: LinkResolver,
    as kind: PastSave.Kind, isDry: Bool = false
  ) async throws(Failure) -> MadeChanges {
    let (record, schema) = try await connection.service.namedRecord(reference)
    try check(record)
    let (session, links) = try await edits(of: record, schema, links)
    var made = MadeChanges(reference: reference)
    if isDry {
      if !session.patch.isEmpty { made.bodies.append(session.patch.body(for: schema)) }
      made.bodies += links.map(\.body)
      return made
    }
    let batch = batch ?? (links.isEmpty ? nil : EditorInstance.make().nonce)
    if !session.patch.isEmpty {
      made.add(try await connection.save(session.patch, on: record, schema, as: kind, batch: batch))
    }
    for edit in links where made.failure == nil {
      do throws(Failure) {
        let patch = try await edit.send(to: reference, connection.service)
        await connection.remember(patch, of: reference, body: edit.body, as: kind, batch: batch)
        made.saved.append(edit.attribute.slug)
        made.bodies.append(edit.body)
      } catch {
        guard !made.saved.isEmpty else { throw error }
        made.failure = error
      }
    }
    return made
  }

  private func check(_ record: Record) throws(Failure) {
    guard let lastChange else { return }
    let found = record.updatedAt ?? "an unknown time"
    let moment = Moment(found)
    // Whoever gives no fraction has not seen any.
    guard moment?.secondsSinceEpoch == lastChange.secondsSinceEpoch,
      lastChange.fraction.isEmpty || moment?.fraction == lastChange.fraction
    else {
      throw Failure(
        .tryAgain, "\(record.reference) was changed at \(found); look at it before you go on.")
    }
  }

  private func edits(
    of record: Record, _ schema: ObjectSchema, _ resolver: LinkResolver
  ) async throws(Failure) -> (EditSession, [LinkEdit]) {
    let reader = AssignmentReader(
      schema: schema, resolver: resolver, context: ParseContext(now: time(nil)))
    var session = EditSession(schema: schema, record: record)
    for assignment in assignments {
      let standing = session.original(assignment.slug)
      session.set(
        try await reader.value(of: assignment, standing: standing), for: assignment.slug)
    }
    let (addedLinks, addedChoices) = try await apart(added, by: reader)
    let (removedLinks, removedChoices) = try await apart(removed, by: reader)
    for attribute in schema.attributes {
      try change(
        attribute, in: &session, adding: addedChoices[attribute.slug] ?? [],
        removing: removedChoices[attribute.slug] ?? [])
    }
    let links = try await LinkEdit.list(
      adding: addedLinks, removing: removedLinks, to: record, by: reader)
    if let twice = links.first(where: { session.patch[$0.attribute.slug] != nil }) {
      throw Failure(.usage, "\(twice.attribute.slug) is both set and added to; choose one.")
    }
    return (session, links)
  }

  /// Tells what is about single links from what is about choices, which are sent whole with the
  /// other values: the service has a call for links alone.
  private func apart(
    _ arguments: [String], by reader: AssignmentReader
  ) async throws(Failure) -> (links: [String], choices: [AttributeSlug: [OptionID]]) {
    var links: [String] = []
    var choices: [AttributeSlug: [OptionID]] = [:]
    for argument in arguments {
      let assignment = try Assignment(argument: argument)
      let attribute = try reader.schema.attribute(named: assignment.slug)
      if attribute.field is MultiselectField,
        case .options(let chosen) = try await reader.value(of: assignment)
      {
        choices[attribute.slug, default: []] += chosen
      } else {
        links.append(argument)
      }
    }
    return (links, choices)
  }

  /// Adds choices to a list and removes others. One that holds what is wanted already stays as it
  /// is, no value among it.
  private func change(
    _ attribute: Attribute, in session: inout EditSession, adding added: [OptionID],
    removing removed: [OptionID]
  ) throws(Failure) {
    guard !added.isEmpty || !removed.isEmpty else { return }
    let slug = attribute.slug
    guard Set(added).isDisjoint(with: removed) else {
      throw Failure(.usage, "A choice of \(slug) is both added and removed; choose one.")
    }
    guard session.patch[slug] == nil else {
      throw Failure(.usage, "\(slug) is both set and added to; choose one.")
    }
    let standing: [OptionID]
    switch session[slug] {
    case .options(let options): standing = options
    case .absent, .null: standing = []
    default:
      throw Failure(
        .valueRefused, "\(slug) holds what amend cannot read; set it with SLUG=VALUE.")
    }
    var wanted = standing.filter { !removed.contains($0) }
    for option in added where !wanted.contains(option) { wanted.append(option) }
    if wanted != standing { session.set(.options(wanted), for: slug) }
  }
}
