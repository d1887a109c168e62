import AmendCore
import AmendHome
import ArgumentParser

/// Takes the last save of a record back.
struct Undo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take the last save of a record back.",
    discussion: """
      The values from before that save are sent, after the same look at what others changed as \
      with every save. Once more takes the save before it back.

      Examples:
        amend undo products/ID              show what would change, and ask
        amend undo products/ID --yes        do not ask
        amend undo products/ID --dry-run    print the body, send nothing
        amend undo products/ID --together   and of the records saved together with it
      """)

  @Argument(help: "The record, as OBJECT/ID.")
  var record: RecordReference

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(help: "Print the body that would be sent, and send nothing.")
  var dryRun = false

  @Flag(help: "Also take back what was saved together with it in other records.")
  var together = false

  @Flag(help: "Print the body that was sent as JSON, or null.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let connection = try connection.open()
    let latest = try latest(in: connection.account)
    let saves = try together ? others(with: latest, in: connection.account) : [latest]
    if saves.count > 1, !yes, !dryRun {
      let count = Set(saves.map(\.reference)).count
      try Confirmation.ask("Take \(saves.count) saves of \(count) records back?")
    }
    var failures = 0
    for save in saves {
      do {
        try await takeBack(save, isAsking: !yes && saves.count == 1, connection)
      } catch let failure as Failure where saves.count > 1 {
        failures += 1
        Amend.complain("\(save.reference): \(failure.description)")
      }
    }
    guard failures == 0 else {
      throw Failure(.failed, "\(failures) of \(saves.count) saves were not taken back.")
    }
  }

  private func takeBack(
    _ past: PastSave, isAsking: Bool, _ connection: Connection
  ) async throws {
    let (found, schema) = try await connection.service.recordWithSchema(past.reference)
    let merge = Merge(base: found, schema, theirs: found, schema, mine: past.patch.inverted())
    guard merge.conflicts.isEmpty, merge.dropped.isEmpty else { throw merge.failure(in: schema) }
    if dryRun {
      print(merge.patch.isEmpty ? "null" : merge.patch.body(for: schema).compact)
      return
    }
    if isAsking, !merge.patch.isEmpty {
      guard Confirmation.isPossible else { throw Confirmation.impossible }
      let names = await connection.service.names(linkedBy: merge.patch, in: schema)
      for line in merge.patch.lines(in: schema, names) { tell(line + "\n") }
      try Confirmation.ask("Take the save of \(past.savedAt.localText) back?")
    }
    let saved = try await connection.save(
      past.patch.inverted(), on: found, schema, as: .undo, undoing: past.id)
    try saved.report(asJSON: json)
  }

  private func others(with save: PastSave, in account: Account) throws(Failure) -> [PastSave] {
    guard let batch = save.batch else { return [save] }
    let state = try keeping(account.openState)
    return try keeping { () throws(HomeError) in try state.undoableSaves(inBatch: batch) }
  }

  private func latest(in account: Account) throws(Failure) -> PastSave {
    let state = try keeping(account.openState)
    let save = try keeping { () throws(HomeError) in
      try state.latestUndoableSave(
        of: record, profile: account.settings.profile.value,
        baseURL: account.settings.baseURL.value)
    }
    guard let save else {
      throw Failure(
        .notFound, "No save of \(record) is left to undo; `amend history` lists what was saved.")
    }
    return save
  }
}
