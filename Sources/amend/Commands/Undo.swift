import AmendCore
import AmendHome
import AmendUI
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

  @Flag(
    help: """
      Print the body that was sent as JSON, or null; with --together, a line for each save.
      """)
  var json = false

  @OptionGroup var connection: ConnectionOptions

  @MainActor func run() async throws {
    let connection = try connection.open()
    let saves = try saves(in: connection)
    guard let last = saves.first else {
      throw Failure(
        .notFound, "No save of \(record) is left to undo; `amend history` lists what was saved.")
    }
    if saves.count > 1, !yes, !dryRun {
      let count = Set(saves.map(\.reference)).count
      try Confirmation.ask("Take \(saves.count) saves of \(count) records back?")
    }
    let isAsking = !yes && saves.count == 1
    guard together else {
      return try report(try await takeBack(last, isAsking: isAsking, connection))
    }
    var failures = 0
    for save in saves {
      let made: MadeChanges
      do throws(Failure) {
        made = try await takeBack(save, isAsking: isAsking, connection)
      } catch {
        guard saves.count > 1 else { throw error }
        made = MadeChanges(reference: save.reference, failure: error)
      }
      if made.failure != nil { failures += 1 }
      try made.tell(asJSON: json, isDry: dryRun)
      if saves.count == 1, let failure = made.failure { throw failure }
    }
    guard failures == 0 else {
      throw Failure(.failed, "\(failures) of \(saves.count) saves were not taken back.")
    }
  }

  /// Tells what became of the one save that was to be taken back.
  private func report(_ made: MadeChanges) throws(Failure) {
    if json || dryRun {
      print((made.bodies.first ?? .null).compact)
    } else {
      print(made.line.printable)
    }
    if let failure = made.failure { throw failure }
  }

  private func takeBack(
    _ past: PastSave, isAsking: Bool, _ connection: Connection
  ) async throws(Failure) -> MadeChanges {
    var made = MadeChanges(reference: past.reference)
    let (found, schema) = try await connection.service.namedRecord(past.reference)
    let merge = Merge(base: found, schema, theirs: found, schema, mine: past.patch.inverted())
    guard merge.conflicts.isEmpty, merge.dropped.isEmpty else { throw merge.failure(in: schema) }
    if dryRun {
      if !merge.patch.isEmpty { made.bodies = [merge.patch.body(for: schema)] }
      return made
    }
    if isAsking, !merge.patch.isEmpty {
      guard Confirmation.isPossible else { throw Confirmation.impossible }
      let names = await connection.service.names(linkedBy: merge.patch, in: schema)
      for line in merge.patch.lines(in: schema, names) { tell(line + "\n") }
      try Confirmation.ask("Take the save of \(past.savedAt.localText) back?")
    }
    made.add(
      try await connection.save(
        past.patch.inverted(), on: found, schema, as: .undo, undoing: past.id))
    return made
  }

  /// The last save of the record, and what is to be taken back with it.
  @MainActor private func saves(in connection: Connection) throws(Failure) -> [PastSave] {
    let settings = connection.settings
    return try keeping { () throws(HomeError) in
      let state = try connection.state.store()
      let latest = try state.latestUndoableSave(
        of: record, profile: settings.profile.value, baseURL: settings.baseURL.value)
      guard let latest, together, let batch = latest.batch else {
        return [latest].compactMap(\.self)
      }
      return try state.undoableSaves(inBatch: batch)
    }
  }
}
