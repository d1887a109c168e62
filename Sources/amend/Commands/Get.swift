import AmendAPI
import AmendCore
import AmendUI
import ArgumentParser

/// Prints one record.
struct Get: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a record.",
    discussion: """
      Examples:
        amend get products/ID                     all attributes, as aligned text
        amend get products/ID price in_stock      only these
        amend get products/ID --json              as received, for programs
      """)

  @Argument(help: "The record, as OBJECT/ID.")
  var record: RecordReference

  @Argument(help: "The attributes to print; all without.")
  var slugs: [String] = []

  @Flag(help: "Print JSON with the values as received.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let service = try connection.open().service
    let schema = try await asking { () async throws(ServiceError) in
      try await service.object(record.object)
    }
    for slug in slugs { _ = try schema.attribute(named: AttributeSlug(slug)) }
    var found = try await asking { () async throws(ServiceError) in
      try await service.record(record)
    }
    if !slugs.isEmpty {
      found.attributes = found.attributes.filter { slugs.contains($0.key.text) }
    }
    if json {
      print(Wire.json(found, in: schema).pretty)
    } else {
      printTable(of: found, schema, await service.names(linkedBy: found, in: schema))
    }
  }

  private func printTable(of record: Record, _ schema: ObjectSchema, _ names: Names) {
    let attributes = schema.attributes.filter {
      slugs.isEmpty ? !$0.isArchived : slugs.contains($0.slug.text)
    }
    let rows = attributes.map { attribute in
      let value = attribute.value(of: record.attributes[attribute.slug])
      return [
        attribute.slug.text, value.isNone ? "—" : attribute.text(of: value, names: names),
      ]
    }
    for line in table(rows) { print(line) }
  }
}
