import AmendHome
import ArgumentParser

/// The options of every command that asks the service something.
struct ConnectionOptions: ParsableArguments {
  @Option(help: "The profile to use; `demo` is built in and needs no account.")
  var profile: String?

  @Option(
    name: .customLong("base-url"),
    help: "Where the API is; wins over AMEND_BASE_URL and the profile.")
  var baseURL: String?

  @OptionGroup var diagnostics: DiagnosticOptions
}
