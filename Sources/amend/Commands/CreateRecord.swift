import AmendAPI
import AmendCore
import AmendUI
import ArgumentParser
import Glibc

/// Creates a record.
struct CreateRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Create a record.",
    discussion: """
      Values are taken as by `amend set`; what is not given is null. The request is never made \
      twice: where the answer is lost, look before you try again.

      Examples:
        amend new products sku=DRESS-900 'name=Linen dress' price=79
        amend new products --from product.json
        amend new products sku=DRESS-900 name=Dress --dry-run
        amend new products sku=DRESS-900 name=Dress --json      print the record
      """)

  @Argument(help: "The object's slug, such as `products`.")
  var object: String

  @Argument(
    help: ArgumentHelp(
      "The values, each as SLUG=VALUE or SLUG:=JSON.", valueName: "slug=value"))
  var values: [String] = []

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
    let reader = AssignmentReader(
      schema: schema, resolver: LinkResolver(service: service),
      context: ParseContext(now: time(nil)))
    let body = try await reader.body(of: wanted)
    try schema.checkRequired(in: body)
    if dryRun {
      print(body.compact)
      return
    }
    let record = try await asking { () async throws(ServiceError) in
      try await service.create(in: schema.slug, body: body)
    }
    print(json ? Wire.json(record, in: schema).pretty : "\(record.reference) created".printable)
  }
}
