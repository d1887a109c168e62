import AmendAPI
import AmendCore
import AmendHome
import AmendUI
import ArgumentParser

/// Opens the form on the sandbox's sample data.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Try amend on sample data: no account, no network.",
    discussion: """
      Examples:
        amend demo                   the sample product
        amend demo deals             its deals, in a table
        amend demo deals/ID          another record of the sandbox
        amend demo --reset           start the sample data anew

      `--profile demo` uses the same data with every other command.
      """)

  @Argument(
    help: "A record of the sandbox, as OBJECT/ID, or an object; the sample product without.")
  var place: PlaceArgument = PlaceArgument(.record(sample))

  @Flag(help: "Start the sample data anew.")
  var reset = false

  @OptionGroup var form: FormOptions
  @OptionGroup var diagnostics: DiagnosticOptions

  static let sample = RecordReference(
    object: "products", id: "c1d2e3f4-a5b6-7890-cdef-123456789012")

  @MainActor func run() async throws {
    // Nothing is reset where nothing can be shown then.
    let session = form.session
    if !session.talksInLines(in: Home.environment) { try Tour.requireTerminal() }
    let connection = try session.connection(
      profile: ProfileName.demo, telling: diagnostics.open())
    if reset { try connection.resetSandbox() }
    try await session.run(at: place.place, connection)
  }
}
