import AmendCore
import AmendHome
import ArgumentParser

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
        amend set products/ID --add suppliers=ID      one link more, the others as they are
        amend set products/ID --from changes.json     a flat JSON object; - is standard input
        amend set products/ID price=49 --dry-run      print the body, send nothing
      """)

  @Argument(help: "The record, as OBJECT/ID.")
  var record: RecordReference

  @Argument(help: "What to change, each as SLUG=VALUE or SLUG:=JSON.")
  var values: [String] = []

  @ArgumentParser.Option(name: .customLong("clear"), help: "Clear this attribute to null.")
  var cleared: [String] = []

  @ArgumentParser.Option(
    name: .customLong("add"), help: "Add links, as SLUG=NAME, and leave the others alone.")
  var added: [String] = []

  @ArgumentParser.Option(
    name: .customLong("remove"), help: "Remove links, as SLUG=NAME, and leave the others alone.")
  var removed: [String] = []

  @ArgumentParser.Option(
    name: .customLong("from"),
    help: "Take the values of a flat JSON object in this file, or of a record as `get` prints it.")
  var file: InputFile?

  @Flag(help: "Print the body that would be sent, and send nothing.")
  var dryRun = false

  @Flag(help: "Print the body that was sent as JSON, or null.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    guard file != nil || !(values + cleared + added + removed).isEmpty else {
      throw Failure(
        .usage, "Say what to change, such as price=49; `amend set --help` has examples.")
    }
    let wanted = try Assignment.list(arguments: values, cleared: cleared, file: file)
    let connection = try connection.open()
    let (found, schema) = try await connection.service.recordWithSchema(record)
    let reader = AssignmentReader(
      schema: schema, resolver: LinkResolver(service: connection.service),
      context: ParseContext(now: time(nil)))
    var session = EditSession(schema: schema, record: found)
    for assignment in wanted {
      let standing = session.original(assignment.slug)
      session.set(
        try await reader.value(of: assignment, standing: standing), for: assignment.slug)
    }
    let links = try await LinkEdit.list(
      adding: added, removing: removed, to: found, by: reader)
    if let twice = links.first(where: { session.patch[$0.attribute.slug] != nil }) {
      throw Failure(.usage, "\(twice.attribute.slug) is both set and added to; choose one.")
    }
    if session.patch.isEmpty, links.isEmpty {
      print(json || dryRun ? "null" : "\(record) unchanged")
    } else if dryRun {
      if !session.patch.isEmpty { print(session.patch.body(for: schema).compact) }
      for edit in links { print(edit.body.compact) }
    } else {
      try await send(session, links, to: connection)
    }
  }

  private func send(
    _ session: EditSession, _ links: [LinkEdit], to connection: Connection
  ) async throws {
    if !session.patch.isEmpty {
      let saved = try await connection.save(
        session.patch, on: session.baseline, session.schema, as: .set)
      try saved.report(asJSON: json)
    }
    for edit in links {
      let patch = try await edit.send(to: record, connection.service)
      connection.remember(patch, of: record, body: edit.body, as: .set)
      print(json ? edit.body.compact : "\(record) saved: \(edit.attribute.slug)")
    }
  }
}
