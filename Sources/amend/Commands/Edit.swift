import AmendAPI
import AmendCore
import AmendHome
import ArgumentParser

/// Opens the form of a record.
struct Edit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Edit a record in a form.",
    discussion: """
      Examples:
        amend products/ID                  open the form
        amend edit products/ID --dry-run   on save, print the body and send nothing
        amend products/ID --read-only      look, and change nothing
      """)

  @Argument(help: "The record, as OBJECT/ID.")
  var record: String

  @OptionGroup var form: FormOptions
  @OptionGroup var connection: ConnectionOptions

  @MainActor func run() async throws {
    guard let reference = RecordReference(record) else {
      throw Failure(
        .usage,
        "“\(record)” is not OBJECT/ID, such as products/c1d2e3f4; "
          + "`amend schema` lists the objects.")
    }
    try await form.run(on: reference, connection.open(review: form.review, patience: .patient))
  }
}

/// The options of the commands that open a form.
struct FormOptions: ParsableArguments {
  @Flag(help: "Look, and change nothing.")
  var readOnly = false

  @Flag(help: "On save, print the body and send nothing.")
  var dryRun = false

  @ArgumentParser.Option(
    help: "Whether the changes are shown before they are sent: always or never.")
  var review: Config.Review?

  @Flag(help: "At the end, print the body that was sent as JSON, or null.")
  var json = false
}

extension Config.Review: ExpressibleByArgument {}
