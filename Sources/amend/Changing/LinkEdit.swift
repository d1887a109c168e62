import AmendAPI
import AmendCore

/// Single links that are added to an attribute and removed from it, which leaves alone what others
/// do to the rest of its list.
struct LinkEdit: Hashable, Sendable {
  let attribute: Attribute
  /// Those that the record does not have yet.
  let added: [RecordID]
  /// Those that the record has.
  let removed: [RecordID]
  /// The list as it was read.
  let before: [RecordID]

  /// The edits of a record; one that changes nothing is left out.
  ///
  /// Throws where a name cannot be found, and where a link is to be added and removed at once.
  static func list(
    adding: [String], removing: [String], to record: Record, by reader: AssignmentReader
  ) async throws(Failure) -> [LinkEdit] {
    let added = try await links(adding, to: record, by: reader)
    let removed = try await links(removing, to: record, by: reader)
    var edits: [LinkEdit] = []
    for attribute in reader.schema.attributes {
      let edit = LinkEdit(
        attribute, added[attribute.slug] ?? [], removed[attribute.slug] ?? [], record)
      guard Set(edit.added).isDisjoint(with: removed[attribute.slug] ?? []),
        Set(edit.removed).isDisjoint(with: added[attribute.slug] ?? [])
      else {
        throw Failure(.usage, "A link of \(attribute.slug) is both added and removed; choose one.")
      }
      if !edit.added.isEmpty || !edit.removed.isEmpty { edits.append(edit) }
    }
    return edits
  }

  private init(
    _ attribute: Attribute, _ added: [RecordID], _ removed: [RecordID], _ record: Record
  ) {
    before = attribute.links(of: record)
    self.attribute = attribute
    self.added = added.filter { [before] in !before.contains($0) }
    self.removed = removed.filter { [before] in before.contains($0) }
  }

  private static func links(
    _ arguments: [String], to record: Record, by reader: AssignmentReader
  ) async throws(Failure) -> [AttributeSlug: [RecordID]] {
    var links: [AttributeSlug: [RecordID]] = [:]
    for argument in arguments {
      let assignment = try Assignment(argument: argument)
      links[assignment.slug, default: []] += try await reader.links(of: assignment, record)
    }
    return links
  }

  /// The body of the request.
  var body: JSON { Wire.linkChange(of: attribute.slug, add: added, remove: removed) }

  /// Asks the service to do it. Throws what it says, and where it did not do what it was asked.
  func send(
    to reference: RecordReference, _ service: any RecordService
  ) async throws(Failure) -> Patch {
    let answer = try await asking { () async throws(ServiceError) in
      try await service.changeLinks(
        of: reference, attribute: attribute.slug, add: added, remove: removed)
    }
    let after = attribute.links(of: answer)
    guard Set(added).isSubset(of: after), Set(removed).isDisjoint(with: after) else {
      throw Failure(
        .valueRefused,
        "The service answered without an error and did not change \(attribute.slug) as asked.")
    }
    // Not what the answer holds: taking this back must leave what others added meanwhile.
    let wanted = before.filter { !removed.contains($0) } + added
    return Patch([.init(attribute.slug, from: .links(before), to: .links(wanted))])
  }
}

extension Attribute {
  /// The links that a record holds in this attribute.
  fileprivate func links(of record: Record) -> [RecordID] {
    guard case .links(let ids) = value(of: record.attributes[slug]) else { return [] }
    return ids
  }
}
