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
        amend schema products --json     the same for programs
      """)

  @Argument(help: "The object's slug, such as `products`; without it, the objects are listed.")
  var object: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let service = try connection.open().service
    guard let object else {
      let objects = try await asking { () async throws(ServiceError) in
        try await service.objects()
      }
      if json {
        print(JSON.array(objects.map { Wire.json($0) }).pretty)
      } else {
        for line in table(objects.map { [$0.slug.text, $0.pluralName] }) { print(line) }
      }
      return
    }
    let schema = try await asking { () async throws(ServiceError) in
      try await service.object(ObjectSlug(object))
    }
    if json {
      print(Wire.json(schema).pretty)
    } else {
      for line in table(schema.attributes.map(\.row)) { print(line) }
    }
  }
}

extension Attribute {
  /// Slug, type, label and what is special about it.
  fileprivate var row: [String] {
    var notes: [String] = []
    if isRequired { notes.append("required") }
    if isUnique { notes.append("unique") }
    if isArchived { notes.append("archived") }
    if !isWritable { notes.append("read-only") }
    if let relatedObject { notes.append("→ \(relatedObject)") }
    if !options.isEmpty { notes.append(options.map(\.label).joined(separator: " | ")) }
    return [slug.text, typeName, label, notes.joined(separator: ", ")]
  }
}
