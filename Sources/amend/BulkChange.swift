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

  /// Makes the changes, tells of each record, and goes on after a failure that is its own.
  ///
  /// Throws where not all records were changed.
  func run(by connection: Connection) async throws(Failure) {
    var failures = 0
    let links = LinkResolver(service: connection.service)
    for (place, reference) in references.enumerated() {
      showProgress(place)
      do throws(Failure) {
        let made = try await changes.make(
          on: reference, by: connection, finding: links, as: .bulk, isDry: isDry)
        tellOf(made)
        if let failure = made.failure { throw failure }
      } catch {
        failures += 1
        tellOf(error, reference)
        let rest = references.count - place - 1
        if error.endsAll, rest > 0 {
          throw Failure(error.status, "Stopped; \(rest) records were not tried. Run it again.")
        }
      }
    }
    showProgress(nil)
    guard failures == 0 else {
      throw Failure(.failed, "\(failures) of \(references.count) records were not changed.")
    }
  }

  private func tellOf(_ made: MadeChanges) {
    if asJSON {
      print(line(made.reference, .array(made.bodies), error: .null))
    } else if isDry {
      let bodies = made.bodies.isEmpty ? [.null] : made.bodies
      print("\(made.reference) \(bodies.map(\.compact).joined(separator: " "))".printable)
    } else {
      print(made.line.printable)
    }
    // So that nothing done stays untold where the command is interrupted.
    fflush(nil)
  }

  private func tellOf(_ failure: Failure, _ reference: RecordReference) {
    showProgress(nil)
    if asJSON { print(line(reference, [], error: .string(Text(failure.description)))) }
    Amend.complain("\(reference): \(failure.description)")
  }

  private func line(_ reference: RecordReference, _ sent: JSON, error: JSON) -> String {
    let line: JSON = [
      "record": .string(Text(reference.description)), "sent": sent, "error": error,
    ]
    return line.compact
  }

  /// Shows how far it is where somebody looks on and the lines themselves go elsewhere.
  private func showProgress(_ place: Int?) {
    guard isatty(STDERR_FILENO) == 1, isatty(STDOUT_FILENO) == 0 else { return }
    tell("\r\u{1B}[K" + (place.map { "\($0 + 1) of \(references.count)" } ?? ""))
  }
}

extension Failure {
  /// Whether every other record would fail alike.
  fileprivate var endsAll: Bool {
    [.notPermitted, .unreachable, .interrupted, .badConfiguration, .usage].contains(status)
  }
}
