import AmendAPI
import AmendCore

extension Service {
  func records(
    _ slug: ObjectSlug, _ query: PageQuery, _ call: Call
  ) throws(Refusal) -> Reply {
    let (page, object) = try store.records(of: slug, query)
    let records = page.elements.map { ObjectRecord(record: $0, object: object).json }
    return Reply(Wire.page(of: records, query, total: page.total, path: call.path))
  }

  func createRecord(_ slug: ObjectSlug, _ call: Call) async throws(Refusal) -> Reply {
    let id = RecordID(identifiers.next())
    let state = try await store.create(in: slug, body: call.json(), id: id, at: clock.now)
    return Reply(state, status: 201)
  }

  func assertRecord(
    _ slug: ObjectSlug, _ attribute: AttributeSlug, _ call: Call
  ) async throws(Refusal) -> Reply {
    let id = RecordID(identifiers.next())
    let (state, isNew) = try await store.assert(
      in: slug, matching: attribute, body: call.json(), id: id, at: clock.now)
    return Reply(state, status: isNew ? 201 : 200)
  }

  func updateRecord(_ reference: RecordReference, _ call: Call) async throws(Refusal) -> Reply {
    Reply(
      try await store.update(
        reference, body: call.json(), under: call.precondition, at: clock.now))
  }

  func changeLinks(_ reference: RecordReference, _ call: Call) async throws(Refusal) -> Reply {
    let change = try LinkChange(call.json())
    return Reply(
      try await store.changeLinks(of: reference, change, under: call.precondition, at: clock.now))
  }

  func deleteRecord(_ reference: RecordReference, _ call: Call) async throws(Refusal) -> Reply {
    try await store.delete(reference, under: call.precondition, at: clock.now)
    return Reply(["success": true, "status": 200, "message": "Record deleted."])
  }
}
