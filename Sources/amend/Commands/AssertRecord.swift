import AmendAPI
import AmendCore
import AmendUI
import ArgumentParser
import Glibc

/// Updates the record that has a value, or creates it.
struct AssertRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assert",
    abstract: "Update the record that matches on an attribute, or create it.",
    discussion: """
      The first record with the same value in the matching attribute gets the values given and \
      keeps the others; where there is none, one is created. The service does this in one step, so \
      that there is no look at what others changed meanwhile, as `amend set` has it.

      Examples:
        amend assert products --match sku sku=DRESS-001 price=49
        amend assert products --match sku --from product.json
        amend assert products --match sku sku=DRESS-001 price=49 --dry-run
      """)

  @Argument(help: "The object's slug, such as `products`.")
  var object: String

  @Argument(
    help: ArgumentHelp(
      "The values, each as SLUG=VALUE or SLUG:=JSON; the matching one is among them.",
      valueName: "slug=value"))
  var values: [String] = []

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The attribute by whose value the record is found.", valueName: "slug"))
  var match: String

  @ArgumentParser.Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "Take the values of a flat JSON object; - is standard input.", valueName: "file"))
  var file: InputFile?

  @Flag(help: "Print the body that would be sent, and send nothing.")
  var dryRun = false

  @Flag(help: "Print the record as JSON.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let wanted = try Assignment.list(arguments: values, file: file)
    let service = try connection.open().service
    let schema = try await asking { () async throws(ServiceError) in
      try await service.object(ObjectSlug(object))
    }
    let matching = try schema.attribute(named: AttributeSlug(match)).slug
    let reader = AssignmentReader(
      schema: schema, resolver: LinkResolver(service: service),
      context: ParseContext(now: time(nil)))
    let body = try await reader.body(of: wanted)
    guard body[matching.text] ?? .null != .null else {
      throw Failure(.usage, "Give the value to match on too, such as \(matching)=….")
    }
    if dryRun {
      print(body.compact)
      return
    }
    let record = try await asking { () async throws(ServiceError) in
      try await service.assert(in: schema.slug, matching: matching, body: body)
    }
    let slugs = (body.members ?? []).map { AttributeSlug($0.key) }
    print(
      json
        ? Wire.json(record, in: schema).pretty
        : "\(record.reference) saved: \(slugs.list)".printable)
  }
}
