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

  @Argument(help: "The record, as OBJECT/ID.", transform: RecordReference.required)
  var record: RecordReference

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(help: "Print the body that would be sent, and send nothing.")
  var dryRun = false

  @Flag(help: "Also take back what was saved together with it in other records.")
  var together = false

  @Flag(
    help: """
      Print the body that was sent as JSON, or null; with --together, a line for each record.
      """)
  var json = false

  @OptionGroup var connection: ConnectionOptions

  @MainActor func run() async throws {
    let connection = try connection.open()
    let saves = try saves(in: connection)
    guard let first = saves.first else {
      throw Failure(
        .notFound, "No save of \(record) is left to undo; `amend history` lists what was saved.")
    }
    if saves.count > 1, !yes, !dryRun {
      try Confirmation.ask("Take back what was saved in \(saves.count) records?")
    }
    let isAsking = !yes && saves.count == 1
    guard together else {
      return try report(try await takeBack(first, isAsking: isAsking, connection))
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
      throw Failure(.failed, "\(failures) of \(saves.count) records were not taken back.")
    }
  }

  /// Tells what became of the one record whose save was to be taken back.
  private func report(_ made: MadeChanges) throws(Failure) {
    if json || dryRun {
      print((made.bodies.first ?? .null).compact)
    } else {
      print(made.line.printable)
    }
    if let failure = made.failure { throw failure }
  }

  private func takeBack(
    _ past: RecordSaves, isAsking: Bool, _ connection: Connection
  ) async throws(Failure) -> MadeChanges {
    var made = MadeChanges(reference: past.reference)
    let (found, schema) = try await connection.service.namedRecord(past.reference)
    let patch = past.patch.inverted()
    let merge = Merge(base: found, schema, theirs: found, schema, mine: patch)
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
        patch, on: found, schema, as: .undo, undoing: past.saves.map(\.id)))
    return made
  }

  /// The last save of the record with what was made together with it, record by record.
  @MainActor private func saves(in connection: Connection) throws(Failure) -> [RecordSaves] {
    let settings = connection.settings
    let saves = try keeping { () throws(HomeError) -> [PastSave] in
      let state = try connection.state.store()
      let latest = try state.latestUndoableSave(
        of: record, profile: settings.profile.value, baseURL: settings.baseURL.value)
      guard let latest, let batch = latest.batch else { return [latest].compactMap(\.self) }
      return try state.undoableSaves(inBatch: batch)
    }
    return RecordSaves.grouped(saves).filter { together || $0.reference == record }
  }
}

/// Saves of one record that were made together, such as values and links by one `amend set`; they
/// are taken back together.
private struct RecordSaves {
  /// At least one, the latest first.
  let saves: [PastSave]
  let reference: RecordReference

  /// The saves of each record, in the order in which the records come.
  static func grouped(_ saves: [PastSave]) -> [RecordSaves] {
    var seen: Set<RecordReference> = []
    let groups = Dictionary(grouping: saves, by: \.reference)
    return saves.map(\.reference).filter { seen.insert($0).inserted }.map {
      RecordSaves(saves: groups[$0] ?? [], reference: $0)
    }
  }

  /// What all of them changed.
  var patch: Patch { saves.reversed().reduce(Patch()) { $0.followed(by: $1.patch) } }

  /// When the last of them was made.
  var savedAt: Moment { saves[0].savedAt }
}
