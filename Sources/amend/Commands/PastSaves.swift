import AmendCore
import AmendHome
import ArgumentParser

/// What was saved, and the way to forget it.
struct PastSaves: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show what was saved.",
    discussion: """
      Examples:
        amend history                    everything that was saved in this profile
        amend history products/ID        of one record, with the values
        amend history --json             the same for programs
        amend history clear              forget it

      `amend undo OBJECT/ID` takes the last save of a record back.
      """,
    subcommands: [ListSaves.self, ForgetSaves.self],
    defaultSubcommand: ListSaves.self)
}

/// Lists what was saved, the latest first.
struct ListSaves: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what was saved, the latest first.",
    discussion: """
      Examples:
        amend history
        amend history products/ID
      """)

  @Argument(
    help: "A record, as OBJECT/ID; everything without.", transform: RecordReference.required)
  var record: RecordReference?

  @Flag var format: ListingFormat?

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let account = try connection.account()
    let state = try keeping(account.openState)
    let saves = try keeping { () throws(HomeError) in
      try state.forgetSaves(olderThanDays: account.settings.historyDays.value)
      return try state.saves(
        of: record, profile: account.settings.profile.value,
        baseURL: account.settings.baseURL.value)
    }
    if let record, format == nil { return await tell(saves, of: record, account) }
    try ListingPrinter.print(
      saves.map { ListingRow(cells: $0.row, json: $0.json) },
      under: "saved at", "record", "way", "changed", as: format,
      fit: .shrinking, orTell: "Nothing was saved yet.")
  }

  /// Prints the saves of one record with their values, as far as it is remembered what those are
  /// called: the service is not asked.
  private func tell(
    _ saves: [PastSave], of record: RecordReference, _ account: Account
  ) async {
    let book = NameBook(account)
    let schema = await book.schema(of: record.object)
    var names = Names()
    if let schema {
      names = await book.names(of: names.missing(for: saves.map(\.patch), in: schema))
    }
    for save in saves { print(save.paragraph(in: schema, names)) }
    if saves.isEmpty { tellWhoLooksOn("Nothing was saved of it yet.") }
  }
}

/// Forgets what was saved.
struct ForgetSaves: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Forget everything that was saved; it cannot be undone any more then.",
    discussion: """
      Examples:
        amend history clear
        amend history clear --yes        without being asked
      """)

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    let state = try keeping(connection.account().openState)
    if !yes { try Confirmation.ask("Forget what was saved, in all profiles?") }
    let count = try keeping { () throws(HomeError) in try state.forgetAllSaves() }
    print("\(count) \(count == 1 ? "save" : "saves") forgotten")
  }
}

extension PastSave {
  /// The cells of its line in the list.
  fileprivate var row: [String] {
    [savedAt.localText, reference.description, way, patch.slugs.list]
  }

  /// How it was saved, and whether it was taken back.
  private var way: String { undoneBy == nil ? kind.rawValue : "\(kind.rawValue), undone" }

  /// When and how it was saved, and a line for each change.
  fileprivate func paragraph(in schema: ObjectSchema?, _ names: Names) -> String {
    (["\(savedAt.localText)  \(way)"] + patch.lines(in: schema, names)).joined(separator: "\n")
  }

  /// The save for programs.
  fileprivate var json: JSON {
    let changes = patch.changes.map { change -> JSON in
      [
        "slug": .string(Text(change.slug.text)), "before": change.before.plainJSON,
        "after": change.after.plainJSON,
      ]
    }
    return [
      "id": .number(Number(id)), "record": .string(Text(reference.description)),
      "savedAt": .string(Text(savedAt.description)), "profile": .string(Text(profile)),
      "baseUrl": .string(Text(baseURL)), "kind": .string(Text(kind.rawValue)),
      "changes": .array(changes), "body": .string(Text(body)),
      "undoneBy": undoneBy.map { .number(Number($0)) } ?? .null,
    ]
  }
}
