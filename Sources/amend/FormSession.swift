import AmendCore
import AmendHome
import AmendTerminal
import AmendUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FormOptions {
  /// Opens the form, and says on standard output what came of it when it closes.
  @MainActor func run(on reference: RecordReference, _ connection: Connection) async throws {
    try requireTerminal()
    let keymap = try Keymap.configured(
      connection.config, path: connection.places.configFile)
    var settings = FormPane.Settings(profile: connection.settings.profile.value)
    settings.isReadOnly = readOnly
    settings.isDryRun = dryRun
    settings.reviewsAlways = connection.settings.review.value == .always
    let form = FormPane(
      reference: reference, settings: settings, context: ParseContext(now: time(nil)))
    let terminal = try openTerminal(connection.environment)
    let program = Program(
      display: terminal, service: connection.service, drafts: DraftBook(connection, reference),
      retries: connection.retries,
      editOutside: OutsideEditor(environment: connection.environment).edit)
    let state = await program.run(
      AppState(size: terminal.size, keymap: keymap, form: form), first: [.load(reference)])
    terminal.close()
    try report(state.outcome, state.form.reference)
  }

  /// Throws where the form has no terminal to be shown in.
  func requireTerminal() throws(Failure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Failure(
        .usage,
        "The form needs a terminal, and input or output is not one; "
          + "use `amend get` and `amend set` in scripts.")
    }
  }

  @MainActor private func openTerminal(
    _ environment: [String: String]
  ) throws(Failure) -> Terminal {
    do throws(TerminalError) {
      return try Terminal(environment: environment)
    } catch { throw Failure(.usage, error.description) }
  }

  /// The one line about what happened, and the exit status.
  private func report(_ outcome: Outcome, _ reference: RecordReference) throws(Failure) {
    let said = "\(reference) \(outcome.summary)"
    if json || outcome.isDryRun { print(outcome.body?.compact ?? "null") }
    if let failure = outcome.failure, outcome.saved.isEmpty { throw Failure(failure) }
    if !json, !outcome.isDryRun { print(said.printable) }
    if let failure = outcome.draftFailure, !outcome.unsaved.isEmpty, !outcome.isDiscarded {
      throw Failure(.failed, "The edits are in no draft. \(failure.message)")
    }
    switch outcome.ending {
    case nil: break
    case .hungUp: throw Failure(.failed, "The terminal went away; \(said).")
    case .terminated: throw Failure(.failed, "amend was told to end; \(said).")
    case .interrupted: throw Failure(.interrupted, "Interrupted; \(said).")
    }
  }
}

extension Outcome {
  /// What happened, as the end of a sentence.
  fileprivate var summary: String {
    var parts: [String] = []
    if !saved.isEmpty {
      parts.append("saved: \(saved.map(\.text).joined(separator: ", "))")
    }
    if !unsaved.isEmpty {
      let names = unsaved.map(\.text).joined(separator: ", ")
      let fate = isDiscarded ? "discarded" : draftFailure == nil ? "kept as a draft" : "lost"
      parts.append("\(fate): \(names)")
    }
    return parts.isEmpty ? "unchanged" : parts.joined(separator: "; ")
  }
}

extension ParseContext {
  /// Today and the offset by the clock of this machine.
  init(now seconds: time_t) {
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    self.init(
      today: date ?? CalendarDate(daysSinceEpoch: seconds / 86_400),
      offsetMinutes: parts.tm_gmtoff / 60)
  }
}
