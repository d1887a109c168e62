import AmendCore

/// Finds the values that assignments mean, by the types of their attributes.
struct AssignmentReader: Sendable {
  let schema: ObjectSchema
  let resolver: LinkResolver
  let context: ParseContext

  /// The value that an assignment means; `standing` is the one that the record holds.
  ///
  /// Throws where there is no such attribute, where it is read-only, and where its type refuses
  /// the value. A value that says what stands there already is always taken.
  func value(
    of assignment: Assignment, standing: Value = .absent
  ) async throws(Failure) -> Value {
    let attribute = try schema.attribute(named: assignment.slug)
    let value: Value
    switch assignment.content {
    case .json(let json): value = attribute.value(of: json)
    case .read(let json):
      guard attribute.isWritable else { return standing }
      value = attribute.value(of: json)
    case .typed(let text):
      try checkIsWritable(attribute)
      value = try await resolved(parsed(text, for: attribute), for: attribute, standing: standing)
    }
    if value.means(standing) { return standing }
    try check(value, of: attribute)
    return value
  }

  /// The links that an assignment names, `SLUG=NAME,NAME`, to be added to a record or removed.
  ///
  /// Throws as `value` does, and where the attribute holds no links.
  func links(of assignment: Assignment, _ record: Record) async throws(Failure) -> [RecordID] {
    let attribute = try schema.attribute(named: assignment.slug)
    guard attribute.namesSource != nil, case .typed(let text) = assignment.content else {
      throw Failure(.usage, "\(assignment.slug) takes no single links; set it with SLUG=VALUE.")
    }
    try checkIsWritable(attribute)
    let standing = attribute.value(of: record.attributes[attribute.slug])
    let value = try await resolved(parsed(text, for: attribute), for: attribute, standing: standing)
    guard case .links(let ids) = value else { return [] }
    return ids
  }

  private func parsed(_ text: String, for attribute: Attribute) throws(Failure) -> Value {
    do throws(Complaint) {
      return try attribute.field.parse(text, for: attribute, in: context)
    } catch { throw refusal(attribute, error) }
  }

  private func resolved(
    _ value: Value, for attribute: Attribute, standing: Value
  ) async throws(Failure) -> Value {
    guard case .links(let names) = value else { return value }
    var known: Set<RecordID> = []
    if case .links(let ids) = standing { known = Set(ids) }
    return .links(try await resolver.ids(of: names.map(\.text), for: attribute, known: known))
  }

  private func checkIsWritable(_ attribute: Attribute) throws(Failure) {
    guard attribute.isWritable else {
      let reason = attribute.isArchived ? "is archived" : "is read-only"
      throw Failure(.usage, "\(attribute.slug) \(reason) and cannot be set.")
    }
  }

  private func check(_ value: Value, of attribute: Attribute) throws(Failure) {
    try checkIsWritable(attribute)
    if case .foreign(let json) = value {
      throw Failure(
        .valueRefused,
        "\(attribute.slug): \(json.compact) is no value of the type \(attribute.typeName).")
    }
    guard let complaint = attribute.complaint(about: value, in: context) else { return }
    guard complaint.isWarning else { throw refusal(attribute, complaint) }
    Amend.complain("\(attribute.slug): \(complaint.message)")
  }

  private func refusal(_ attribute: Attribute, _ complaint: Complaint) -> Failure {
    Failure(.valueRefused, "\(attribute.slug): \(complaint.message)")
  }
}
