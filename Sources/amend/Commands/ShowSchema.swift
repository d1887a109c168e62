import AmendAPI
import AmendCore
import ArgumentParser

/// Prints the attributes of an object, or the objects there are.
struct ShowSchema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print an object's attributes, or the objects there are.",
    discussion: """
      Examples:
        amend schema                     the objects
        amend schema products            its attributes with their types
        amend schema products --json     the object with its attributes, for programs
        amend schema products --csv
      """)

  @Argument(help: "The object's slug, such as `products`; without it, the objects are listed.")
  var object: String?

  @Flag var format: ListingFormat?

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let service = try connection.open().service
    guard let object else {
      let objects = try await asking { () async throws(ServiceError) in
        try await service.objects()
      }
      let rows = objects.map { object in
        ListingRow(cells: [object.slug.text, object.pluralName], json: Wire.json(object))
      }
      return try ListingPrinter.print(rows, under: "slug", "name", as: format)
    }
    let schema = try await service.schema(of: ObjectSlug(object))
    // One object with its attributes, and not an array of them.
    guard format != .json else { return print(Wire.json(schema).pretty) }
    try ListingPrinter.print(
      schema.attributes.map(\.row), under: "slug", "type", "label", "notes", as: format)
  }
}

extension Attribute {
  /// Slug, type, label and what is special about it.
  fileprivate var row: ListingRow {
    var notes: [String] = []
    if isRequired { notes.append("required") }
    if isUnique { notes.append("unique") }
    if isArchived { notes.append("archived") }
    if !isWritable { notes.append("read-only") }
    if let relatedObject { notes.append("→ \(relatedObject)") }
    if !options.isEmpty { notes.append(options.map(\.label).joined(separator: " | ")) }
    return ListingRow(
      cells: [slug.text, typeName, label, notes.joined(separator: ", ")], json: Wire.json(self))
  }
}
