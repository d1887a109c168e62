import ArgumentParser

/// The option of every command that shows a screen.
struct ThemeOption: ParsableArguments {
  @Option(help: "The colours, by a name that `amend themes` shows; wins over AMEND_THEME.")
  var theme: String?
}
