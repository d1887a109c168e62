import AmendCore

/// A service with one record in memory, which can be made to fail and to be changed by others.
actor FakeService: RecordService {
  private let schema: ObjectSchema
  private(set) var record: Record
  /// The bodies that arrived.
  private(set) var bodies: [JSON] = []
  private var incidents: [Incident]

  /// What happens to an update.
  enum Incident {
    /// It is done, and nothing else happens.
    case none
    /// Others change an attribute between reading and writing; the entity tag tells.
    case overtaken(AttributeSlug, JSON)
    /// It is done, and the answer is lost.
    case lostAnswer
    /// It is lost on the way there.
    case lostRequest
    /// It is done, and the answer holds the record as it was.
    case staleAnswer
    /// It is taken and nothing is done.
    case ignored
  }

  init(_ schema: ObjectSchema, _ record: Record, _ incidents: [Incident] = []) {
    self.schema = schema
    self.record = record
    self.record.entityTag = "1"
    self.incidents = incidents
  }

  func update(
    _ reference: RecordReference, body: JSON, ifMatch entityTag: String?
  ) async throws(ServiceError) -> Record {
    bodies.append(body)
    let before = record
    switch incidents.isEmpty ? .none : incidents.removeFirst() {
    case .none: write(body)
    case .overtaken(let slug, let json):
      write(.object([.init(slug.text, json)]))
      throw ServiceError.conflict(message: "The record changed.")
    case .lostAnswer:
      write(body)
      throw ServiceError.timedOut(afterSeconds: 1)
    case .lostRequest: throw ServiceError.timedOut(afterSeconds: 1)
    case .staleAnswer:
      write(body)
      return before
    case .ignored: break
    }
    return record
  }

  private func write(_ body: JSON) {
    for member in body.members ?? [] {
      record.attributes[AttributeSlug(member.key)] = member.value
    }
    record.entityTag = "\(bodies.count + 1)"
  }

  func record(_ reference: RecordReference) async throws(ServiceError) -> Record { record }

  func object(_ slug: ObjectSlug) async throws(ServiceError) -> ObjectSchema { schema }

  func objects() async throws(ServiceError) -> [ObjectSchema] { [schema] }

  func records(
    of object: ObjectSlug, _ query: PageQuery
  ) async throws(ServiceError) -> Page<Record> {
    Page(elements: [record], total: 1, hasNext: false)
  }

  func members(_ query: PageQuery) async throws(ServiceError) -> Page<Member> {
    Page(elements: [], total: 0, hasNext: false)
  }

  func create(in object: ObjectSlug, body: JSON) async throws(ServiceError) -> Record {
    throw ServiceError.notFound("This service creates nothing.")
  }

  func assert(
    in object: ObjectSlug, matching attribute: AttributeSlug, body: JSON
  ) async throws(ServiceError) -> Record {
    throw ServiceError.notFound("This service creates nothing.")
  }

  func changeLinks(
    of reference: RecordReference, attribute: AttributeSlug, add: [RecordID], remove: [RecordID]
  ) async throws(ServiceError) -> Record {
    throw ServiceError.notFound("This service links nothing.")
  }

  func delete(_ reference: RecordReference) async throws(ServiceError) {
    throw ServiceError.notFound("This service deletes nothing.")
  }
}
