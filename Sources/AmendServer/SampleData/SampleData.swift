import AmendCore

/// What the sandbox begins with: a small fashion house with its products, suppliers, contacts,
/// deals and members. Made anew each time, always the same.
struct SampleData {
  let members: [JSON]
  let objects: [StoredObject]
  let records: [StoredRecord]
  /// The companies, of which there are too many for an array; none in the small data.
  let companies: SampleCompanies?

  /// When the objects were made.
  static let start = "2025-06-01T10:00:00+00:00"

  init(_ size: SampleSize = .small) {
    var source = SampleSource(seed: 20_250_601)
    let ids = SampleIDs(&source)
    members = SampleMembers.definitions
    let others = [SampleProducts.object, SampleSuppliers.object, SampleContacts.object]
    let records =
      SampleProducts.records(ids, &source) + SampleSuppliers.records(ids, &source)
      + SampleContacts.records(ids, &source)
    let deals = SampleDeals.records(ids, &source)
    switch size {
    case .small:
      objects = others + [SampleDeals.object]
      self.records = records + deals
      companies = nil
    case .large:
      objects = others + [SampleDeals.objectWithCompany]
      self.records = records + deals.map { SampleDeals.withCompany($0, &source) }
      companies = SampleCompanies()
    }
  }

  /// An object made of its own attributes.
  static func object(
    _ slug: ObjectSlug, _ singularName: String, _ pluralName: String, _ attributes: [Attribute],
    labels: [AttributeSlug: String] = [:]
  ) -> StoredObject {
    let stored = attributes.map {
      StoredAttribute($0, relatedObjectLabel: labels[$0.slug], createdAt: start)
    }
    return StoredObject(
      slug: slug, singularName: singularName, pluralName: pluralName, createdAt: start,
      attributes: StandardAttributes.around(stored, at: start))
  }

  /// When the record at that place was made: so long after the one before.
  static func timestamp(_ place: Int, secondsApart: Int = 900) -> String {
    let start = CalendarDate(daysSinceEpoch: 20_240).daysSinceEpoch * 86_400 + 10 * 3600
    return Clock.timestamp(start + place * secondsApart)
  }
}

/// The ids of all records, made first so that records can point at each other.
struct SampleIDs: Sendable {
  let products: [String]
  let suppliers: [String]
  let contacts: [String]
  let deals: [String]
  /// An id that looks like a supplier's and belongs to none: the record was deleted elsewhere.
  let lostSupplier: String

  init(_ source: inout SampleSource) {
    func ids(_ first: [String], _ count: Int) -> [String] {
      first + (first.count..<count).map { _ in source.uuid() }
    }
    products = ids(["c1d2e3f4-a5b6-7890-cdef-123456789012"], 140)
    suppliers = ids(
      ["5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11", "0b8a2a8e-3c55-4f0e-8a0c-6a9d6a7b1c22"], 40)
    contacts = ids([], 160)
    deals = ids([], 120)
    lostSupplier = source.uuid()
  }
}
