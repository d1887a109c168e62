import AmendCore
import AmendUI
import ArgumentParser

/// Deletes a record for good.
struct DeleteRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a record for good.",
    discussion: """
      The service keeps no copy, and other records lose their links to it. `amend undo` does not \
      bring it back.

      Examples:
        amend delete products/ID
        amend delete products/ID --yes      without being asked
      """)

  @Argument(help: "The record, as OBJECT/ID.", transform: RecordReference.required)
  var record: RecordReference

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    guard yes || Confirmation.isPossible else { throw Confirmation.impossible }
    let service = try connection.open().service
    if !yes {
      let (found, schema) = try await service.namedRecord(record)
      try Confirmation.ask("Delete \(record), “\(found.displayName(in: schema))”, for good?")
    }
    try await asking { () async throws(ServiceError) in try await service.delete(record) }
    print("\(record) deleted".printable)
  }
}
