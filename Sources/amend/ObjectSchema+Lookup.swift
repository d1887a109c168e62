import AmendCore
import AmendHome

extension ObjectSchema {
  /// The attribute of a slug that a person named. Throws where there is none, with the one that
  /// may have been meant.
  func attribute(named slug: AttributeSlug) throws(Failure) -> Attribute {
    if let attribute = self[slug] { return attribute }
    let near = Spelling.nearest(to: slug.text, among: attributes.map(\.slug.text))
    let advice = near.map { "did you mean \($0)?" } ?? "`amend schema \(self.slug)` lists them."
    throw Failure(.usage, "\(self.slug) has no attribute “\(slug)”; \(advice)")
  }
}

extension RecordService {
  /// A record and its schema, read at the same time.
  func recordWithSchema(
    _ reference: RecordReference
  ) async throws(Failure) -> (record: Record, schema: ObjectSchema) {
    async let schema = outcome { () async throws(ServiceError) in
      try await object(reference.object)
    }
    let found = await outcome { () async throws(ServiceError) in try await record(reference) }
    switch (found, await schema) {
    case (.success(let record), .success(let schema)): return (record, schema)
    case (.failure(let error), _), (_, .failure(let error)): throw Failure(error)
    }
  }
}
