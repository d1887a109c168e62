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
  /// The schema of an object that a person named. Throws where there is none, with the one that
  /// may have been meant.
  func schema(of object: ObjectSlug) async throws(Failure) -> ObjectSchema {
    let found = await outcome { () async throws(ServiceError) in try await self.object(object) }
    switch found {
    case .success(let schema): return schema
    case .failure(let error): throw await failure(error, naming: object)
    }
  }

  /// The failure of a command that was to work on that object; where there is no such object, with
  /// the object or the command that may have been meant.
  func failure(_ error: ServiceError, naming object: ObjectSlug) async -> Failure {
    guard case .notFound = error,
      case .success(let objects) = await outcome({ () async throws(ServiceError) in
        try await self.objects()
      }), !objects.contains(where: { $0.slug == object })
    else { return Failure(error) }
    let meant = Spelling.nearest(to: object.text, among: objects.map(\.slug.text))
    let advice =
      meant.map { "Did you mean \($0)?" } ?? Amend.advice(on: object.text)
      ?? "`amend schema` lists the objects."
    return Failure(.notFound, "\(error.description) \(advice)")
  }

  /// A record that a person named, and its schema.
  func namedRecord(
    _ reference: RecordReference
  ) async throws(Failure) -> (record: Record, schema: ObjectSchema) {
    do throws(ServiceError) {
      return try await recordWithSchema(reference)
    } catch { throw await failure(error, naming: reference.object) }
  }
}
