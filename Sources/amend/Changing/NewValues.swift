import AmendAPI
import AmendCore
import AmendUI
import ArgumentParser
import Glibc

/// The values of a record that is written as a whole, and what is done with them: the options that
/// `amend new` and `amend assert` share.
struct NewValues: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The values, each as SLUG=VALUE or SLUG:=JSON.", valueName: "slug=value"))
  var values: [String] = []

  @ArgumentParser.Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "Take the values of a flat JSON object; - is standard input.", valueName: "file"))
  var file: InputFile?

  @Flag(help: "Print the body that would be sent, and send nothing.")
  var dryRun = false

  @Flag(help: "Print the record as JSON.")
  var json = false

  @OptionGroup var look: FormLook

  /// Whether they are to be asked for in a form: where none are given and somebody is there.
  var wantsForm: Bool {
    values.isEmpty && file == nil
      && (look.plain || isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1)
  }

  /// Opens the form of a new record.
  @MainActor func openForm(
    of object: ObjectSlug, matching: AttributeSlug? = nil, _ options: ConnectionOptions
  ) async throws {
    var form = look.session
    form.isDryRun = dryRun
    form.printsJSON = json
    try await form.run(
      at: .newRecord(object, matching: matching), options.open(for: form))
  }

  /// The body that they make for a record of an object.
  ///
  /// Throws where a value cannot be taken; nothing was sent then.
  func body(
    for schema: ObjectSchema, _ service: any RecordService
  ) async throws(Failure) -> JSON {
    let reader = AssignmentReader(
      schema: schema, resolver: LinkResolver(service: service),
      context: ParseContext(now: time(nil)))
    return try await reader.body(of: Assignment.list(arguments: values, file: file))
  }

  /// Says on standard output what came of it: the record as JSON, or the one line.
  func report(_ record: Record, in schema: ObjectSchema, _ line: String) {
    print(json ? Wire.json(record, in: schema).pretty : "\(record.reference) \(line)".printable)
  }
}
