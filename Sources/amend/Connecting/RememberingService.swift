import AmendCore
import AmendTerminal

/// A service of which is remembered what completions are made of: objects, and the records that were
/// read one by one or stand on a first page.
struct RememberingService: RecordService {
  let service: any RecordService
  let names: NameBook
  /// Whether an answer is handed on before it is remembered.
  let isBehind: Bool

  var isSearchable: Bool { service.isSearchable }

  func objects() async throws(ServiceError) -> [ObjectSchema] {
    let objects = try await service.objects()
    await remember { await $0.keep(objects) }
    return objects
  }

  func object(_ slug: ObjectSlug) async throws(ServiceError) -> ObjectSchema {
    let object = try await service.object(slug)
    await remember { await $0.keep(object) }
    return object
  }

  func record(_ reference: RecordReference) async throws(ServiceError) -> Record {
    let record = try await service.record(reference)
    await remember { await $0.keep([record]) }
    return record
  }

  func records(
    of object: ObjectSlug, _ query: PageQuery
  ) async throws(ServiceError) -> Page<Record> {
    let page = try await service.records(of: object, query)
    if query.page == 1 { await remember { await $0.keep(page.elements) } }
    return page
  }

  func members(_ query: PageQuery) async throws(ServiceError) -> Page<Member> {
    try await service.members(query)
  }

  func update(
    _ reference: RecordReference, body: JSON, ifMatch entityTag: String?
  ) async throws(ServiceError) -> Record {
    try await service.update(reference, body: body, ifMatch: entityTag)
  }

  func create(in object: ObjectSlug, body: JSON) async throws(ServiceError) -> Record {
    try await service.create(in: object, body: body)
  }

  func assert(
    in object: ObjectSlug, matching attribute: AttributeSlug, body: JSON
  ) async throws(ServiceError) -> Record {
    try await service.assert(in: object, matching: attribute, body: body)
  }

  func changeLinks(
    of reference: RecordReference, attribute: AttributeSlug, add: [RecordID], remove: [RecordID]
  ) async throws(ServiceError) -> Record {
    try await service.changeLinks(of: reference, attribute: attribute, add: add, remove: remove)
  }

  func waits(after error: ServiceError, attempt: Int) async throws(ServiceError) -> Bool {
    try await service.waits(after: error, attempt: attempt)
  }

  func delete(_ reference: RecordReference) async throws(ServiceError) {
    try await service.delete(reference)
  }

  private func remember(_ keep: @escaping @Sendable (NameBook) async -> Void) async {
    guard isBehind else { return await keep(names) }
    // A form is painted with the answer meanwhile.
    Task { @MainActor in
      MainLoop.shared.call(afterMilliseconds: 100) { Task { await keep(names) } }
    }
  }
}
