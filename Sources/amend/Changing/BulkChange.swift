import AmendCore
import AmendHome
import AmendUI
import Glibc

/// The same changes to many records, one after the other.
///
/// What a record holds already is not sent, so that a run which was stopped can be made again.
struct BulkChange: Sendable {
  let references: [RecordReference]
  let changes: WantedChanges
  let isDry: Bool
  /// Whether a line of JSON is printed for each record.
  let asJSON: Bool
  /// Where the records are kept that are left to be changed.
  let remaining: RemainingFile?

  /// Takes the records from lines of text, each `OBJECT/ID` or the id of a record of the object.
  ///
  /// Throws where a line is neither, before anything is sent.
  static func references(
    in text: [UInt8], of object: ObjectSlug
  ) throws(Failure) -> [RecordReference] {
    var references: [RecordReference] = []
    for line in String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let line = String(line).trimmed
      guard !line.isEmpty else { continue }
      let written = line.contains("/") ? line : "\(object)/\(line)"
      guard let reference = RecordReference(written), reference.object == object else {
        throw Failure(.usage, "“\(line)” is no record of \(object); nothing was sent.")
      }
      references.append(reference)
    }
    return references
  }

  /// Makes the changes, tells of each record, and goes on after a failure that is its own. Ctrl-C
  /// stops it between two records.
  ///
  /// Throws where not all records were changed.
  func run(by connection: Connection) async throws(Failure) {
    let interruption = Interruption()
    await interruption.listen()
    let links = LinkResolver(service: connection.service)
    var progress = BulkProgress(total: references.count, isDry: isDry)
    try remaining?.replace(with: references)
    for (place, reference) in references.enumerated() {
      guard await !interruption.happened else {
        throw try stopped(.interrupted, "Interrupted", at: place, progress)
      }
      progress.show()
      let made = await attempt(reference, by: connection, finding: links)
      progress.note(made)
      try made.tell(asJSON: asJSON, isDry: isDry)
      if let failure = made.failure, failure.endsAll {
        throw try stopped(failure.status, "Stopped", at: place + 1, progress)
      }
    }
    try remaining?.replace(with: progress.failed)
    guard progress.failed.isEmpty else {
      throw Failure(
        .failed,
        isDry
          ? "\(progress.failed.count) of \(references.count) records could not be changed."
          : "\(progress.failed.count) of \(references.count) records were not changed. \(advice)")
    }
    progress.tellSummary()
  }

  /// Makes the changes on one record; what stands against them is told in what was made.
  private func attempt(
    _ reference: RecordReference, by connection: Connection, finding links: LinkResolver
  ) async -> MadeChanges {
    do throws(Failure) {
      return try await changes.make(
        on: reference, by: connection, finding: links, as: .bulk, isDry: isDry)
    } catch { return MadeChanges(reference: reference, failure: error) }
  }

  /// The failure of a run that did not come to its end.
  private func stopped(
    _ status: ExitStatus, _ word: String, at place: Int, _ progress: BulkProgress
  ) throws(Failure) -> Failure {
    let untried = references[place...]
    try remaining?.replace(with: progress.failed + untried)
    let counts = [(progress.failed.count, "failed"), (untried.count, "were not tried")]
    let rest = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return Failure(
      status, "\(word) after \(place) of \(references.count) records; \(rest). \(advice)")
  }

  /// How the rest is done.
  private var advice: String {
    guard let remaining else { return "Run it again: what is done already is not sent twice." }
    return "\(remaining.path) names what is left, to be given again."
  }
}

extension Failure {
  /// Whether every other record would fail alike.
  fileprivate var endsAll: Bool {
    [.notPermitted, .unreachable, .interrupted, .badConfiguration, .usage].contains(status)
  }
}
