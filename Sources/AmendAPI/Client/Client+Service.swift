package import AmendCore

extension Client: RecordService {
  /// The most pages of objects that are read, lest a service that always names a next page is
  /// asked for ever.
  private static let mostPages = 100

  /// Where the service's search parameter is known.
  package var isSearchable: Bool { options.searchParameter != nil }

  package func objects() async throws(ServiceError) -> [ObjectSchema] {
    var found: [ObjectSchema] = []
    for number in 1...Client.mostPages {
      let answer = try await call(.objects(PageQuery(page: number)))
      let page = try answer.read { json throws(WireError) in
        try Wire.page(from: json) { json throws(WireError) in try Wire.object(from: json) }
      }
      found += page.elements
      if !page.hasNext { break }
    }
    return found
  }

  package func object(_ slug: ObjectSlug) async throws(ServiceError) -> ObjectSchema {
    try await call(.object(slug)).read { json throws(WireError) in
      try Wire.object(from: json, slug: slug)
    }
  }

  package func record(_ reference: RecordReference) async throws(ServiceError) -> Record {
    try await call(.record(reference)).record(of: reference.object)
  }

  package func records(
    of object: ObjectSlug, _ query: PageQuery
  ) async throws(ServiceError) -> Page<Record> {
    try await call(.records(object, query)).read { json throws(WireError) in
      try Wire.page(from: json) { json throws(WireError) in
        try Wire.record(from: json, of: object)
      }
    }
  }

  package func members(_ query: PageQuery) async throws(ServiceError) -> Page<Member> {
    try await call(.members(query)).read { json throws(WireError) in
      try Wire.page(from: json, Wire.member)
    }
  }

  package func update(
    _ reference: RecordReference, body: JSON, ifMatch entityTag: String?
  ) async throws(ServiceError) -> Record {
    try await callOnce(.updateRecord(reference), body: body, ifMatch: entityTag)
      .record(of: reference.object)
  }

  package func waits(after error: ServiceError, attempt: Int) async throws(ServiceError) -> Bool {
    try await options.retrying?.waits(after: error, attempt: attempt) ?? false
  }

  package func create(in object: ObjectSlug, body: JSON) async throws(ServiceError) -> Record {
    try await call(.createRecord(object), body: body).record(of: object)
  }

  package func assert(
    in object: ObjectSlug, matching attribute: AttributeSlug, body: JSON
  ) async throws(ServiceError) -> Record {
    try await call(.assertRecord(object, matching: attribute), body: body).record(of: object)
  }

  package func changeLinks(
    of reference: RecordReference, attribute: AttributeSlug, add: [RecordID], remove: [RecordID]
  ) async throws(ServiceError) -> Record {
    let body = Wire.linkChange(of: attribute, add: add, remove: remove)
    return try await call(.changeLinks(reference), body: body).record(of: reference.object)
  }

  package func delete(_ reference: RecordReference) async throws(ServiceError) {
    _ = try await call(.deleteRecord(reference))
  }
}
