import AmendCore
import AmendHome
import AmendUI
import ArgumentParser

/// Changes attributes of a record without a form.
struct SetValues: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change attributes of a record.",
    discussion: """
      A value is taken by the attribute's type, as it is typed in the form; what stands there \
      already is not sent. Names of options, records and members are found; where several fit, \
      nothing is sent. If somebody else changed the same value meanwhile, nothing is sent either.

      Examples:
        amend set products/ID price=49 in_stock=false
        amend set products/ID launched_at=tomorrow tags=New,Sale
        amend set products/ID owner=lena.meier@horizondigital.de
        amend set products/ID --clear description     clear to null
        amend set products/ID description=            empty the text
        amend set products/ID 'price:=49'             a value as JSON
        amend set products/ID --add suppliers=ID      one link more
        amend set products/ID --add tags=Sale         one choice more
        amend set products/ID --from changes.json     JSON; - is standard input
        amend set products/ID price=49 --dry-run      print the body, send nothing

      With - for the ID, records are read from standard input, one a line. One that fails does not \
      stop the others. Ctrl-C stops between two of them; what is done is not sent twice when it is \
      run again:
        amend list products --where price= --ids | amend set products/- price=0
        amend set products/- price=0 --remaining rest.txt < ids.txt
        amend set products/- price=0 < rest.txt
      """)

  @Argument(
    help: "The record, as OBJECT/ID; OBJECT/- for those on standard input.",
    transform: RecordReference.required)
  var record: RecordReference

  @Argument(
    help: ArgumentHelp(
      "What to change, each as SLUG=VALUE or SLUG:=JSON.", valueName: "slug=value"))
  var values: [String] = []

  @ArgumentParser.Option(
    name: .customLong("clear"),
    help: ArgumentHelp("Clear this attribute to null.", valueName: "slug"))
  var cleared: [String] = []

  @ArgumentParser.Option(
    name: .customLong("add"),
    help: ArgumentHelp(
      "Add links or choices and leave the others alone.", valueName: "slug=name"))
  var added: [String] = []

  @ArgumentParser.Option(
    name: .customLong("remove"),
    help: ArgumentHelp(
      "Remove links or choices and leave the others alone.", valueName: "slug=name"))
  var removed: [String] = []

  @ArgumentParser.Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "Take the values of a flat JSON object in this file, or of a record as `get` prints it.",
      valueName: "file"))
  var file: InputFile?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Only if the record was last changed then, as `get --json` shows it.", valueName: "time"),
    transform: Moment.required)
  var ifUpdatedAt: Moment?

  @ArgumentParser.Option(
    name: .customLong("remaining"),
    help: ArgumentHelp(
      """
      With OBJECT/-, write the records to this file that were not changed, to be given again; \
      a dry run leaves it alone.
      """,
      valueName: "file"))
  var remaining: RemainingFile?

  @Flag(help: "Print the body that would be sent, and send nothing.")
  var dryRun = false

  @Flag(
    help: """
      Print the body that was sent as JSON, null for none, an array of several; with OBJECT/-, a \
      line for each record.
      """)
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    guard file != nil || !(values + cleared + added + removed).isEmpty else {
      throw Failure(
        .usage, "Say what to change, such as price=49; `amend set --help` has examples.")
    }
    let changes = WantedChanges(
      assignments: try Assignment.list(arguments: values, cleared: cleared, file: file),
      added: added, removed: removed, lastChange: ifUpdatedAt)
    guard remaining == nil || record.id == "-" else {
      throw Failure(.usage, "--remaining is for many records, OBJECT/-.")
    }
    guard record.id != "-" else {
      try await setMany(changes)
      return
    }
    let connection = try connection.open()
    let made = try await changes.make(
      on: record, by: connection, finding: LinkResolver(service: connection.service), as: .set,
      isDry: dryRun)
    if json {
      // One document whatever was sent: values and each list of links are requests of their own.
      print((made.bodies.count > 1 ? .array(made.bodies) : made.bodies.first ?? .null).compact)
    } else if dryRun {
      print(made.bodies.isEmpty ? "null" : made.bodies.map(\.compact).joined(separator: "\n"))
    } else {
      print(made.line.printable)
    }
    if let failure = made.failure { throw failure }
  }

  private func setMany(_ changes: WantedChanges) async throws {
    guard file?.isStandardInput != true else {
      throw Failure(.usage, "Standard input cannot hold both the records and the values.")
    }
    let input = InputFile(argument: "-")
    var changes = changes
    changes.batch = EditorInstance.make().nonce
    let bulk = BulkChange(
      references: try BulkChange.references(in: input.read(), of: record.object),
      changes: changes, isDry: dryRun, asJSON: json, remaining: dryRun ? nil : remaining)
    try await bulk.run(by: connection.open())
  }
}
