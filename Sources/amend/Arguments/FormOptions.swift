import AmendHome
import ArgumentParser

/// The options of the commands that open a form.
struct FormOptions: ParsableArguments {
  @Flag(help: "Look, and change nothing.")
  var readOnly = false

  @Flag(help: "On save, print the body and send nothing.")
  var dryRun = false

  @Flag(help: "At the end, print the body that was sent as JSON, or null.")
  var json = false

  @OptionGroup var look: FormLook

  /// What they say of the sitting.
  var session: FormSession {
    var session = look.session
    session.isReadOnly = readOnly
    session.isDryRun = dryRun
    session.printsJSON = json
    return session
  }
}

/// The options of how a form looks and behaves.
struct FormLook: ParsableArguments {
  @ArgumentParser.Option(
    help: "Whether the changes are shown before they are sent: always or never.")
  var review: Config.Review?

  @Flag(
    help: "Talk in lines of question and answer and paint nothing, as is done on a dumb terminal.")
  var plain = false

  @OptionGroup var appearance: ThemeOption

  /// What they say of the sitting.
  var session: FormSession {
    FormSession(isPlain: plain, review: review, theme: appearance.theme)
  }
}

extension Config.Review: ExpressibleByArgument {}
