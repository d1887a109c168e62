package import AmendCore

/// What a candidate of a picker stands for.
package enum CandidateID: Hashable, Sendable {
  case option(OptionID)
  /// A record, or a member.
  case record(RecordID)

  /// The id of a record or of a member.
  var record: RecordID? {
    guard case .record(let id) = self else { return nil }
    return id
  }

  /// The id as the service wrote it.
  package var text: String {
    switch self {
    case .option(let id): id.description
    case .record(let id): id.text
    }
  }
}

/// Something that can be chosen in a picker.
package struct Candidate: Hashable, Sendable {
  package let id: CandidateID
  /// What people see and search.
  package var label: String
  /// A second text beside it, such as an address; searched as well.
  package var detail: String?
  /// The colour of an option.
  package var tint: Tint?
  /// Whether the service has it no more; it can be kept or unmarked.
  package var isMissing: Bool

  package init(
    id: CandidateID, label: String, detail: String? = nil, tint: Tint? = nil,
    isMissing: Bool = false
  ) {
    self.id = id
    self.label = label
    self.detail = detail.flatMap { $0.isEmpty ? nil : $0 }
    self.tint = tint
    self.isMissing = isMissing
  }
}

extension Candidate {
  /// An option of an attribute.
  package init(_ option: Option) {
    self.init(
      id: .option(option.id), label: option.label, tint: option.color.map { Tint(named: $0) })
  }

  /// A member of the organization.
  package init(_ member: Member) {
    self.init(id: .record(member.id), label: member.name, detail: member.email)
  }

  /// A record of an object with that schema.
  init(_ record: Record, in schema: ObjectSchema) {
    self.init(
      id: .record(record.id), label: record.displayName(in: schema),
      detail: record.displayDetail(in: schema))
  }

  /// A linked record or member, by what is known of it so far.
  package init(_ id: RecordID, _ entry: Names.Entry?) {
    switch entry {
    case .known(let name, let detail): self.init(id: .record(id), label: name, detail: detail)
    case .missing: self.init(id: .record(id), label: id.text, isMissing: true)
    case .untold, nil: self.init(id: .record(id), label: id.text)
    }
  }
}
