import AmendCore
import ArgumentParser

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
        amend assert products --match sku                       fill in a form
        amend assert products --match sku --from product.json
        amend assert products --match sku sku=DRESS-001 price=49 --dry-run
      """)

  @Argument(help: "The object's slug, such as `products`.")
  var object: String

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The attribute by whose value the record is found.", valueName: "slug"))
  var match: String

  @OptionGroup var new: NewValues
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let service = try connection.open().service
    let schema = try await service.schema(of: ObjectSlug(object))
    let matching = try schema.attribute(named: AttributeSlug(match)).slug
    guard !new.wantsForm else {
      return try await new.openForm(of: schema.slug, matching: matching, connection)
    }
    let body = try await new.body(for: schema, service)
    guard body[matching.text] ?? .null != .null else {
      throw Failure(.usage, "Give the value to match on too, such as \(matching)=….")
    }
    guard !new.dryRun else { return print(body.compact) }
    let record = try await asking { () async throws(ServiceError) in
      try await service.assert(in: schema.slug, matching: matching, body: body)
    }
    let slugs = (body.members ?? []).map { AttributeSlug($0.key) }
    new.report(record, in: schema, "saved: \(slugs.list)")
  }
}
