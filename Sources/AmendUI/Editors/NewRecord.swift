package import AmendCore

/// A record that is to be created with nothing but its name.
package struct NewRecord: Hashable, Sendable {
  package let schema: ObjectSchema
  /// What it is called.
  package let name: String
  /// The body of the `POST`.
  package let body: JSON

  /// Why no record can be created: one sentence.
  package struct Refusal: Error, Hashable, Sendable {
    package let sentence: String
  }

  /// A record of the object with that name. Throws where it has no attribute that could hold the name
  /// alone, or where others are required.
  package init(
    named name: String, in schema: ObjectSchema, _ context: ParseContext
  ) throws(Refusal) {
    let kind = schema.singularName.lowercased()
    let advice = "use amend new \(schema.slug)."
    guard let attribute = schema.namingAttributes.first, attribute.isWritable else {
      throw Refusal(sentence: "A \(kind) has no name to be created by; \(advice)")
    }
    let others = schema.attributes.filter {
      $0.isRequired && $0.isWritable && $0.slug != attribute.slug
    }
    guard others.isEmpty else {
      let labels = others.map(\.label).joined(separator: ", ")
      throw Refusal(sentence: "A \(kind) also needs \(labels); \(advice)")
    }
    let value = attribute.value(typed: name, in: context)
    if let complaint = attribute.complaint(about: value, in: context), !complaint.isWarning {
      throw Refusal(sentence: "\(attribute.label): \(complaint.message)")
    }
    guard let json = attribute.json(for: value) else {
      throw Refusal(sentence: "\(attribute.label) cannot be “\(name)”; \(advice)")
    }
    self.schema = schema
    self.name = name
    body = .object([JSON.Member(attribute.slug.text, json)])
  }
}
