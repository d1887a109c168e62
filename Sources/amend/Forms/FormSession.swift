import AmendAPI
import AmendCore
import AmendHome
import AmendTerminal
import AmendUI
import Glibc

/// How a person wants to sit at the forms, and the sitting.
struct FormSession {
  var isReadOnly = false
  var isDryRun = false
  /// Whether the body that was sent is printed at the end.
  var printsJSON = false
  /// Whether nothing is to be painted, whatever the terminal can do.
  var isPlain = false
  var review: Config.Review?
  var theme: String?

  /// The service of a profile, for forms, which show what is waited for; nil takes what the
  /// configuration says.
  func connection(
    profile: String? = nil, baseURL: String? = nil,
    telling diagnostics: Diagnostics = Diagnostics(),
    remembers: Bool = true
  ) throws(Failure) -> Connection {
    try Connection(
      Account(
        Settings.Options(profile: profile, baseURL: baseURL, theme: theme, review: review)),
      patience: .patient, telling: diagnostics,
      remembering: !remembers ? .never : isPlain ? .first : .behind)
  }

  /// Shows a place, and says on standard output what came of it when it is left: a line for the
  /// record that was opened, or for each that was changed on the way.
  ///
  /// Where it `isConfined`, that place cannot be left for another.
  @MainActor func run(
    at place: Place, _ connection: Connection, isConfined: Bool = false
  ) async throws {
    let tour = try Tour(
      place, connection, settings(connection), isPlain: talksInLines(in: connection.environment),
      confinement: isConfined ? Confinement(to: place) : nil)
    await tour.start()
    // The form that was opened first is left last, and told of whatever came of it.
    let first =
      switch place {
      case .record, .newRecord: tour.outcomes.indices.last
      case .objects, .records, .several: nil as Int?
      }
    // A failure of one must not hide what was done to the others.
    var failure: Failure?
    for (index, (reference, outcome)) in tour.outcomes.enumerated()
    where index == first || outcome.isWorthTelling {
      do throws(Failure) {
        try report(outcome, reference)
      } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    if let failure = tour.failure {
      guard case .records(let object) = place else { throw Failure(failure) }
      throw await connection.service.failure(failure, naming: object)
    }
    if tour.ending == .interrupted { throw Failure(.interrupted, "Interrupted.") }
  }

  /// Whether nothing is to be painted: because it is so wanted, or because nothing can be.
  func talksInLines(in environment: [String: String]) -> Bool {
    isPlain || TerminalName(environment["TERM"]).isDumb
  }

  private func settings(_ connection: Connection) -> FormPane.Settings {
    var settings = FormPane.Settings(profile: connection.settings.profile.value)
    settings.isReadOnly = isReadOnly
    settings.isDryRun = isDryRun
    settings.reviewsAlways = connection.settings.review.value == .always
    return settings
  }

  /// The one line about what happened, and the exit status.
  private func report(_ outcome: Outcome, _ reference: RecordReference) throws(Failure) {
    let said = "\(reference) \(outcome.summary)"
    if printsJSON || outcome.isDryRun { print(outcome.body?.compact ?? "null") }
    if let failure = outcome.failure, outcome.saved.isEmpty { throw Failure(failure) }
    if !printsJSON, !outcome.isDryRun { print(said.printable) }
    if let left = outcome.leftOutside { Amend.complain(left) }
    if let failure = outcome.draftFailure, !outcome.unsaved.isEmpty, !outcome.isDiscarded {
      throw Failure(.failed, "The edits are in no draft. \(failure.message)")
    }
    // What was said is not said twice to somebody who sees both streams.
    let rest = !printsJSON && !outcome.isDryRun ? "." : "; \(said)."
    switch outcome.ending {
    case nil: break
    case .hungUp: throw Failure(.failed, "The terminal went away\(rest)")
    case .terminated: throw Failure(.failed, "Told to end\(rest)")
    case .interrupted: throw Failure(.interrupted, "Interrupted\(rest)")
    case .inputEnded:
      guard outcome.unsaved.isEmpty else { throw Failure(.failed, "The input ended; \(said).") }
      if outcome.leavesQuestion {
        throw Failure(.failed, "The input ended before the question was answered; \(said).")
      }
    }
  }
}

extension Outcome {
  /// Whether anything was done that a person wants to hear of.
  fileprivate var isWorthTelling: Bool { !saved.isEmpty || !unsaved.isEmpty }

  /// What happened, as the end of a sentence.
  fileprivate var summary: String {
    var parts: [String] = []
    if !saved.isEmpty {
      parts.append("\(isCreated ? "created" : "saved"): \(saved.list)")
    }
    if !unsaved.isEmpty {
      let names = unsaved.map(\.text).joined(separator: ", ")
      let fate = isDiscarded ? "discarded" : draftFailure == nil ? "kept as a draft" : "lost"
      parts.append("\(fate): \(names)")
    }
    return parts.isEmpty ? "unchanged" : parts.joined(separator: "; ")
  }
}
