import AmendAPI
import AmendCore
import AmendHome
import AmendUI
import ArgumentParser
import Glibc

/// Opens the form of a record.
struct Edit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit a record in a form, or find one in a table.",
    discussion: """
      Examples:
        amend                              the objects there are
        amend products                     the records of an object
        amend products --json              print them instead, as `amend list` does
        amend products/ID                  open the form
        amend edit products/ID --dry-run   on save, print the body and send nothing
        amend products/ID --read-only      look, and change nothing
        amend products/ID --plain          in lines, for a screen reader or a script
        amend edit --restricted products   this object and nothing else, for ssh

      With --restricted, or AMEND_RESTRICTED=1, nothing can be reached but the record, or the \
      object and its records: no other place, no editor, no suspending, no file besides the state. \
      The environment is ignored but for what describes the terminal.
      """)

  @Argument(help: "The record, as OBJECT/ID; an object's slug; or nothing, for all objects.")
  var place: PlaceArgument?

  @Flag(help: "Hold whoever sits here to this record or object; see above.")
  var restricted = false

  @OptionGroup var form: FormOptions
  @OptionGroup var connection: ConnectionOptions

  @MainActor func run() async throws {
    guard !restricted, !Restriction.isDemanded else { return try await runRestricted() }
    if var printed = try printed { return try await printed.run() }
    let session = form.session
    try await session.run(at: place?.place ?? .objects, connection.open(for: session))
  }

  @MainActor private func runRestricted() async throws {
    guard let place = place?.place else {
      throw Failure(
        .usage,
        "Restricted mode is for one record or object; name it: amend edit --restricted products.")
    }
    Restriction.purgeEnvironment()
    let session = form.session
    try await session.run(
      at: place, connection.open(for: session, remembers: false), isConfined: true)
  }

  /// The command that prints what would be browsed, where JSON is wanted or nobody looks on.
  private var printed: (any AsyncParsableCommand)? {
    get throws {
      let isLookedAt = isatty(STDOUT_FILENO) == 1 || form.look.plain
      guard form.json || !isLookedAt else { return nil }
      switch place?.place ?? .objects {
      case .objects:
        var schema = try ShowSchema.parse(form.json ? ["--json"] : [])
        schema.connection = connection
        return schema
      case .records(let object):
        var list = try ListRecords.parse([object.text] + (form.json ? ["--json"] : []))
        list.connection = connection
        return list
      case .record, .several, .newRecord: return nil
      }
    }
  }
}
