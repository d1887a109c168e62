import AmendCore

extension AssignmentReader {
  /// The flat body that assignments make, in the order of the schema; one without a value is null.
  ///
  /// Throws as `value` does.
  func body(of assignments: [Assignment]) async throws(Failure) -> JSON {
    var members: [AttributeSlug: JSON] = [:]
    for assignment in assignments {
      let attribute = try schema.attribute(named: assignment.slug)
      if case .read = assignment.content, !attribute.isWritable { continue }
      let value = try await value(of: assignment)
      members[assignment.slug] = attribute.json(for: value) ?? .null
    }
    return .object(
      schema.attributes.compactMap { attribute in
        members[attribute.slug].map { JSON.Member(attribute.slug.text, $0) }
      })
  }
}

extension ObjectSchema {
  /// Throws where a body for a new record lacks what the object requires.
  func checkRequired(in body: JSON) throws(Failure) {
    let missing = attributes.filter { attribute in
      attribute.isRequired && attribute.isWritable && (body[attribute.slug.text] ?? .null) == .null
    }
    guard missing.isEmpty else {
      throw Failure(
        .valueRefused,
        "\(missing.map(\.slug).list) \(missing.count == 1 ? "is" : "are") required; "
          + "add \(missing.map { "\($0.slug)=…" }.joined(separator: " ")).")
    }
  }
}
