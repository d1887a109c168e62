import AmendAPI
import AmendCore
import AmendHome
import AmendUI
import ArgumentParser

/// Edits that were not saved, and what can be done with them.
struct Drafts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drafts",
    abstract: "Show the edits that were not saved; resume or discard them.",
    discussion: """
      Examples:
        amend drafts                     list them, the latest first
        amend drafts resume              open the form of the latest and go on
        amend drafts resume 3            or that of another
        amend drafts discard 3           throw it away
        amend drafts discard --all
      """,
    subcommands: [ListDrafts.self, ResumeDraft.self, DiscardDrafts.self],
    defaultSubcommand: ListDrafts.self)
}

/// Lists the drafts of the profile that is named, or of all, the latest first.
struct ListDrafts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the edits that were not saved, the latest first.",
    discussion: """
      Without --profile those of all profiles are listed.

      Examples:
        amend drafts
        amend drafts --profile work
        amend drafts --json
      """)

  @Flag var format: ListingFormat?

  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    let state = try keeping(connection.account().openState)
    let drafts = try keeping { () throws(HomeError) in
      try state.drafts(of: connection.profile)
    }
    try ListingPrinter.print(
      drafts.map { ListingRow(cells: $0.row, json: $0.json) },
      under: "id", "kept at", "profile", "record", "changed", as: format, fit: .shrinking,
      orTell: "No edits wait to be saved.")
  }
}

/// Opens the form of a draft's record.
struct ResumeDraft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Open the form of a draft's record, which offers the draft.",
    discussion: """
      Examples:
        amend drafts resume              the draft that was kept last
        amend drafts resume 3
      """)

  @Argument(
    help: "The draft's number, as `amend drafts` shows it; by default the one that was kept last.")
  var draft: Int64?

  @OptionGroup var form: FormOptions
  @OptionGroup var connection: ConnectionOptions

  @MainActor func run() async throws {
    let state = try keeping(connection.account().openState)
    let found = try keeping { () throws(HomeError) in
      guard let draft else {
        return try state.drafts(of: connection.profile).first { !$0.isInUse }
      }
      return try state.draft(draft).listing
    }
    guard let listing = found else {
      throw Failure(.notFound, "No edits wait to be saved that nobody is editing.")
    }
    guard !listing.isInUse else {
      throw Failure(HomeError.draftInUse(processID: listing.processID))
    }
    var options = connection
    options.profile = listing.place.profile
    let opened = try options.open(for: form.session)
    // A token must not follow a draft to where its profile does not point any more.
    guard opened.settings.baseURL.value == listing.place.baseURL else {
      throw Failure(
        .badConfiguration,
        "Draft \(listing.id) is of \(listing.place.baseURL), and its profile speaks to "
          + "\(opened.settings.baseURL.value); add --base-url to say which it is.")
    }
    let object = listing.place.object
    let place = listing.place.record.map { Place.record(RecordReference(object: object, id: $0)) }
    try await form.session.run(at: place ?? .newRecord(object, matching: nil), opened)
  }
}

/// Throws drafts away.
struct DiscardDrafts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard",
    abstract: "Throw edits away that were not saved.",
    discussion: """
      Examples:
        amend drafts discard 3
        amend drafts discard --all --yes
      """)

  @Argument(help: "The draft's number, as `amend drafts` shows it.")
  var draft: Int64?

  @Flag(help: "All drafts that no running amend is editing.")
  var all = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard all == (draft == nil) else {
      throw ValidationError("Name one draft by its number, or say --all.")
    }
  }

  func run() throws {
    let state = try keeping(connection.account().openState)
    let drafts = try keeping { () throws(HomeError) in
      guard let draft else { return try state.drafts().filter { !$0.isInUse } }
      return [try state.draft(draft).listing]
    }
    if let used = drafts.first(where: \.isInUse) {
      throw Failure(HomeError.draftInUse(processID: used.processID))
    }
    if !yes, !drafts.isEmpty {
      for line in table(drafts.map(\.row)) { tell(line + "\n") }
      try Confirmation.ask(drafts.count == 1 ? "Discard this draft?" : "Discard these drafts?")
    }
    let count = try keeping { () throws(HomeError) in
      var count = 0
      for draft in drafts where try state.discardDraft(draft.id, of: draft.nonce) { count += 1 }
      return count
    }
    print("\(count) \(count == 1 ? "draft" : "drafts") discarded")
  }
}

extension StateStore {
  /// The drafts of a profile, or of all where none is named, the latest first.
  fileprivate func drafts(of profile: String?) throws(HomeError) -> [DraftListing] {
    try drafts().filter { profile == nil || $0.place.profile == profile }
  }
}

extension DraftListing {
  /// The record, or the object whose new record it is.
  private var subject: String {
    place.record.map { "\(place.object)/\($0)" } ?? "\(place.object) (new)"
  }

  /// One line of the list.
  fileprivate var row: [String] {
    [
      String(id), updatedAt.localText, place.profile, subject,
      changed.list + (isInUse ? " (being edited)" : ""),
    ]
  }

  /// The draft for programs.
  fileprivate var json: JSON {
    [
      "id": .number(Number(id)), "record": .string(Text(subject)),
      "profile": .string(Text(place.profile)), "baseUrl": .string(Text(place.baseURL)),
      "changed": .array(changed.map { .string(Text($0.text)) }),
      "createdAt": .string(Text(createdAt.description)),
      "updatedAt": .string(Text(updatedAt.description)), "isInUse": .bool(isInUse),
    ]
  }
}
