import AmendCore
import ArgumentParser

/// Creates a record.
struct CreateRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Create a record.",
    discussion: """
      Without values, a form of the object's attributes is opened. Values are taken as by \
      `amend set`; what is not given is null. The request is never made \
      twice: where the answer is lost, look before you try again.

      Examples:
        amend new products                                      fill in a form
        amend new products sku=DRESS-900 'name=Linen dress' price=79
        amend new products --from product.json
        amend new products sku=DRESS-900 name=Dress --dry-run
        amend new products sku=DRESS-900 name=Dress --json      print the record
      """)

  @Argument(help: "The object's slug, such as `products`.")
  var object: String

  @OptionGroup var new: NewValues
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    guard !new.wantsForm else {
      return try await new.openForm(of: ObjectSlug(object), connection)
    }
    let service = try connection.open().service
    let schema = try await service.schema(of: ObjectSlug(object))
    let body = try await new.body(for: schema, service)
    try schema.checkRequired(in: body)
    guard !new.dryRun else { return print(body.compact) }
    do throws(ServiceError) {
      let record = try await service.create(in: schema.slug, body: body)
      new.report(record, in: schema, "created")
    } catch { throw Failure(ofCreating: error) }
  }
}
