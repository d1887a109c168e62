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
        amend members                    id, name, address
        amend members --json
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let service = try connection.open().service
    var members: [Member] = []
    var paging = Paging(mostPages: 10_000)
    while let query = paging.query {
      let page = try await asking { () async throws(ServiceError) in
        try await service.members(query)
      }
      members += page.elements
      paging.take(page.elements.lazy.map(\.id), hasNext: page.hasNext)
    }
    if json {
      print(JSON.array(members.map { Wire.json($0) }).pretty)
    } else {
      let rows = members.map { member in
        [
          member.id.text, member.name, member.email ?? "", member.isActive ? "" : "inactive",
        ]
      }
      for line in table(rows) { print(line) }
    }
  }
}
