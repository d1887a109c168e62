/// The port to a CRM: what amend asks of it, whoever answers.
///
/// Every call throws a `ServiceError` and can be cancelled by cancelling its task.
package protocol RecordService: Sendable {
  /// Whether lists can be searched, `PageQuery.search`.
  var isSearchable: Bool { get }

  /// Every object with its attributes.
  func objects() async throws(ServiceError) -> [ObjectSchema]

  /// One object with its attributes.
  func object(_ slug: ObjectSlug) async throws(ServiceError) -> ObjectSchema

  /// One record.
  func record(_ reference: RecordReference) async throws(ServiceError) -> Record

  /// One page of an object's records.
  func records(of object: ObjectSlug, _ query: PageQuery) async throws(ServiceError) -> Page<Record>

  /// One page of the organization's members.
  func members(_ query: PageQuery) async throws(ServiceError) -> Page<Member>

  /// Changes the attributes in the body and no others, once: whoever repeats it reads the record
  /// first, as `Saving` does. Where `entityTag` is given it is sent as
  /// `If-Match`, and a record that changed meanwhile is a `.conflict`.
  func update(
    _ reference: RecordReference, body: JSON, ifMatch entityTag: String?
  ) async throws(ServiceError) -> Record

  /// Creates a record.
  func create(in object: ObjectSlug, body: JSON) async throws(ServiceError) -> Record

  /// Updates the first record whose `matching` attribute has the body's value, or creates one.
  func assert(
    in object: ObjectSlug, matching attribute: AttributeSlug, body: JSON
  ) async throws(ServiceError) -> Record

  /// Adds and removes single links of a relation or user attribute.
  func changeLinks(
    of reference: RecordReference, attribute: AttributeSlug, add: [RecordID], remove: [RecordID]
  ) async throws(ServiceError) -> Record

  /// Waits before a change that failed for the moment is tried again, and returns true; returns
  /// false to give up. Throws `.cancelled` when the task is cancelled meanwhile.
  func waits(after error: ServiceError, attempt: Int) async throws(ServiceError) -> Bool

  /// Deletes a record for good.
  func delete(_ reference: RecordReference) async throws(ServiceError)
}

extension RecordService {
  /// A service searches where it says so.
  package var isSearchable: Bool { false }

  /// A record and its schema, read at the same time; of a record that is still to be created, the
  /// schema alone. Where neither can be read, the record's error is thrown.
  package func recordWithSchema(
    _ reference: RecordReference
  ) async throws(ServiceError) -> (record: Record, schema: ObjectSchema) {
    async let schema = outcome { () async throws(ServiceError) in
      try await object(reference.object)
    }
    let record =
      reference.isNew ? Record(newIn: reference.object) : try await record(reference)
    return (record, try await schema.get())
  }

  /// A service that waits for nothing gives up at once.
  package func waits(after error: ServiceError, attempt: Int) async throws(ServiceError) -> Bool {
    false
  }
}

/// Which page of a list is wanted.
package struct PageQuery: Hashable, Sendable {
  /// From 1.
  package var page: Int
  /// Records a page, 1 to 100.
  package var count: Int
  /// Only what matches, where the service can search; nil for everything.
  package var search: String?

  package init(page: Int = 1, count: Int = 100, search: String? = nil) {
    self.page = page
    self.count = count
    self.search = search
  }
}

/// One page of a list.
package struct Page<Element: Sendable>: Sendable {
  package var elements: [Element]
  /// How many there are on all pages, where the answer says so.
  package var total: Int?
  /// Whether there is another page behind this one.
  package var hasNext: Bool

  package init(elements: [Element], total: Int?, hasNext: Bool) {
    self.elements = elements
    self.total = total
    self.hasNext = hasNext
  }
}

/// A member of the organization, to whom a user attribute points.
package struct Member: Hashable, Sendable {
  package let id: RecordID
  package var name: String
  package var email: String?
  package var isActive: Bool

  package init(id: RecordID, name: String, email: String? = nil, isActive: Bool = true) {
    self.id = id
    self.name = name
    self.email = email
    self.isActive = isActive
  }
}
