import AmendAPI
import AmendCore
import AmendUI
import ArgumentParser

/// Prints one record.
struct Get: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get",
    abstract: "Print a record.",
    discussion: """
      Examples:
        amend get products/ID                     all attributes, as aligned text
        amend get products/ID price in_stock      only these, in this order
        amend get products/ID --json              as received, for programs
      """)

  @Argument(help: "The record, as OBJECT/ID.", transform: RecordReference.required)
  var record: RecordReference

  @Argument(help: "The attributes to print; all without.")
  var slugs: [String] = []

  @Flag(help: "Print JSON with the values as received.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let service = try connection.open().service
    var (found, schema) = try await service.namedRecord(record)
    var wanted: [Attribute] = []
    for slug in slugs { wanted.append(try schema.attribute(named: AttributeSlug(slug))) }
    let order = wanted.map(\.slug)
    if !wanted.isEmpty {
      found.attributes = found.attributes.filter { order.contains($0.key) }
    }
    guard !json else {
      return print(Wire.json(found, in: schema, order: order.isEmpty ? nil : order).pretty)
    }
    let names = await service.names(linkedBy: found, in: schema)
    let rows = (wanted.isEmpty ? schema.attributes.filter { !$0.isArchived } : wanted).map {
      attribute in
      let value = attribute.value(of: found.attributes[attribute.slug])
      return [
        attribute.slug.text, value.isNone ? "—" : attribute.text(of: value, names: names),
      ]
    }
    for line in table(rows) { print(line) }
  }
}
