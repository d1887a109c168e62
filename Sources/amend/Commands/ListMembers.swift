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
    var hasNext = true
    var number = 1
    while hasNext {
      let page = try await asking { [number] () async throws(ServiceError) in
        try await service.members(PageQuery(page: number))
      }
      members += page.elements
      hasNext = page.hasNext
      number += 1
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
