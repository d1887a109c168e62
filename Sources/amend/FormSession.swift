import AmendCore
import AmendHome
import AmendUI
import Glibc

extension FormOptions {
  /// Opens the form, and says on standard output what came of it when it closes.
  @MainActor func run(on reference: RecordReference, _ connection: Connection) async throws {
    let tour = try Tour(connection, settings(connection))
    await tour.start(at: .record(reference))
    guard let last = tour.outcomes.last else { return }
    for (reference, outcome) in tour.outcomes.dropLast() where outcome.isWorthTelling {
      print("\(reference) \(outcome.summary)".printable)
    }
    try report(last.outcome, last.reference)
  }

  private func settings(_ connection: Connection) -> FormPane.Settings {
    var settings = FormPane.Settings(profile: connection.settings.profile.value)
    settings.isReadOnly = readOnly
    settings.isDryRun = dryRun
    settings.reviewsAlways = connection.settings.review.value == .always
    return settings
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
  /// Whether anything was done that a person wants to hear of.
  fileprivate var isWorthTelling: Bool { !saved.isEmpty || !unsaved.isEmpty }

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
