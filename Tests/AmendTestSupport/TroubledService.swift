package import AmendCore

/// A CRM with one record in memory, at which a test lets happen what goes wrong with real ones.
package actor TroubledService: RecordService {
  /// What happens to a `PATCH` besides being done.
  package enum Fault: Sendable {
    /// It never arrives.
    case lost(ServiceError)
    /// It arrives and is done, and its answer is lost.
    case unanswered(ServiceError)
    /// It is answered as if nothing were wrong, and these attributes stay as they were.
    case ignoring(Set<AttributeSlug>)
    /// It is done, and the answer shows the record as it was before.
    case answeredLate
  }

  /// A change that somebody else makes; a record or schema of nil is gone.
  package typealias Change = @Sendable (inout Record?, inout ObjectSchema?) -> Void

  private var stored: Record?
  private var schema: ObjectSchema?
  private var revision = 1
  private let sendsEntityTags: Bool
  private var faults: [Fault] = []
  private var meanwhile: [Change] = []
  private var readFailures: [ServiceError?] = []
  /// The bodies of every `PATCH` that arrived, in their order.
  package private(set) var bodies: [String] = []

  package init(_ record: Record, _ schema: ObjectSchema, sendsEntityTags: Bool = true) {
    stored = record
    self.schema = schema
    self.sendsEntityTags = sendsEntityTags
  }

  /// The record as it is now, if it is there.
  package var current: Record? { stored }

  /// Lets somebody else make a change now.
  package func change(_ change: Change) {
    change(&stored, &schema)
    revision += 1
  }

  /// Lets somebody else make a change between a reading and the `PATCH` after it; the changes of
  /// several calls happen one before each `PATCH`.
  package func changeBeforeUpdate(_ change: @escaping Change) { meanwhile.append(change) }

  /// Gives the next `PATCH`es, one after the other, these faults.
  package func fail(_ faults: Fault...) { self.faults = faults }

  /// Lets the next readings of the record fail, or succeed where it is nil.
  package func failReading(_ failures: ServiceError?...) { readFailures = failures }

  package func object(_ slug: ObjectSlug) async throws(ServiceError) -> ObjectSchema {
    guard let schema, schema.slug == slug else { throw .notFound("There is no object \(slug)") }
    return schema
  }

  package func record(_ reference: RecordReference) async throws(ServiceError) -> Record {
    if !readFailures.isEmpty, let failure = readFailures.removeFirst() { throw failure }
    guard let stored, stored.reference == reference else {
      throw .notFound("There is no record \(reference)")
    }
    return tagged(stored)
  }

  package func update(
    _ reference: RecordReference, body: JSON, ifMatch entityTag: String?
  ) async throws(ServiceError) -> Record {
    if !meanwhile.isEmpty { change(meanwhile.removeFirst()) }
    let fault = faults.isEmpty ? nil : faults.removeFirst()
    if case .lost(let error) = fault { throw error }
    bodies.append(body.compact)
    let before = try await record(reference)
    guard entityTag == nil || entityTag == before.entityTag else {
      throw .conflict(message: "It is another")
    }
    var spared: Set<AttributeSlug> = []
    if case .ignoring(let slugs) = fault { spared = slugs }
    for member in body.members ?? [] where !spared.contains(AttributeSlug(member.key)) {
      stored?.attributes[AttributeSlug(member.key)] = member.value
    }
    revision += 1
    switch fault {
    case .unanswered(let error): throw error
    case .answeredLate: return before
    default: return try await record(reference)
    }
  }

  private func tagged(_ record: Record) -> Record {
    var record = record
    record.entityTag = sendsEntityTags ? "\"\(revision)\"" : nil
    return record
  }
}

extension TroubledService {
  package func objects() async throws(ServiceError) -> [ObjectSchema] { schema.map { [$0] } ?? [] }

  package func records(
    of object: ObjectSlug, _ query: PageQuery
  ) async throws(ServiceError) -> Page<Record> {
    Page(elements: stored.map { [$0] } ?? [], total: nil, hasNext: false)
  }

  package func members(_ query: PageQuery) async throws(ServiceError) -> Page<Member> {
    Page(elements: [], total: 0, hasNext: false)
  }

  package func create(in object: ObjectSlug, body: JSON) async throws(ServiceError) -> Record {
    throw .forbidden(missingScope: nil, message: "Nothing is created here")
  }

  package func assert(
    in object: ObjectSlug, matching attribute: AttributeSlug, body: JSON
  ) async throws(ServiceError) -> Record {
    throw .forbidden(missingScope: nil, message: "Nothing is asserted here")
  }

  package func changeLinks(
    of reference: RecordReference, attribute: AttributeSlug, add: [RecordID], remove: [RecordID]
  ) async throws(ServiceError) -> Record {
    throw .forbidden(missingScope: nil, message: "Links are not changed one by one here")
  }

  package func delete(_ reference: RecordReference) async throws(ServiceError) { stored = nil }
}
