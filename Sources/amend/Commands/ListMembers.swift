import AmendAPI
import AmendCore
import ArgumentParser

/// Lists the organization's members, whom a user attribute may hold.
struct ListMembers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members",
    abstract: "List the organization's members.",
    discussion: """
      Examples:
        amend members                    id, name, address, and who is inactive
        amend members --json
        amend members --csv > members.csv
      """)

  @Flag var format: ListingFormat?

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let service = try connection.open().service
    var printer = ListingPrinter("id", "name", "email", "state", as: format)
    try await PagedReading().each(id: \.id) { (query) async throws(Failure) in
      try await asking { () async throws(ServiceError) in try await service.members(query) }
    } take: { (members) throws(Failure) in
      try printer.take(members.map(\.row))
      return true
    }
    printer.finish()
  }
}

extension Member {
  /// The member as a line of the list.
  fileprivate var row: ListingRow {
    ListingRow(
      cells: [id.text, name, email ?? "", isActive ? "" : "inactive"], json: Wire.json(self))
  }
}
