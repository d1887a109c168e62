import AmendAPI
import AmendCore

/// Makes rows of records: one attribute a column, the id first.
struct RecordListing: Sendable {
  private let schema: ObjectSchema
  private let attributes: [Attribute]
  /// Whether programs get these attributes alone.
  private let isChosen: Bool
  private let service: any RecordService
  /// The names of links, as far as they were met.
  private var names = Names()

  /// With the slugs of columns, with commas between them, or all attributes that people fill in.
  ///
  /// Throws where there is no such attribute.
  init(
    columns: String?, of schema: ObjectSchema, _ service: any RecordService
  ) throws(Failure) {
    self.schema = schema
    self.service = service
    isChosen = columns != nil
    guard let columns else {
      attributes = schema.attributes.filter { !$0.isArchived && !$0.isStandard }
      return
    }
    var chosen: [Attribute] = []
    for slug in columns.split(separator: ",") {
      chosen.append(try schema.attribute(named: AttributeSlug(String(slug).trimmed)))
    }
    // It is the first one of each row anyway.
    attributes = chosen.filter { $0.slug != "id" }
  }

  /// The names of the columns.
  var heading: [String] { ["id"] + attributes.map(\.slug.text) }

  /// The rows of some more records. Names of links are only asked for where somebody reads them.
  mutating func rows(_ records: [Record], as format: ListingFormat?) async -> [ListingRow] {
    if format == nil || format == .csv {
      names = await service.names(linkedBy: records, attributes, in: schema, knowing: names)
    }
    return records.map(row)
  }

  private func row(_ record: Record) -> ListingRow {
    let cells = attributes.map {
      $0.text(of: $0.value(of: record.attributes[$0.slug]), names: names)
    }
    var received = record
    if isChosen {
      let slugs = Set(attributes.map(\.slug))
      received.attributes = received.attributes.filter { slugs.contains($0.key) }
    }
    let order = isChosen ? attributes.map(\.slug) : nil
    return ListingRow(
      cells: [record.id.text] + cells, json: Wire.json(received, in: schema, order: order))
  }
}

extension RecordService {
  /// The names of what records link to in these attributes, as far as they can be read, beside
  /// those that are known already.
  func names(
    linkedBy records: [Record], _ attributes: [Attribute], in schema: ObjectSchema,
    knowing known: Names = Names()
  ) async -> Names {
    let slugs = Set(attributes.map(\.slug))
    var names = known
    var missing: [Names.Source: Set<RecordID>] = [:]
    for var record in records {
      record.attributes = record.attributes.filter { slugs.contains($0.key) }
      names.merge(.harvested(from: record, schema: schema))
      for (source, ids) in names.missing(for: record, in: schema) {
        missing[source, default: []].formUnion(ids)
      }
    }
    names.merge(await self.names(of: missing.mapValues { $0.sorted() }))
    return names
  }
}
