import AmendCore
import AmendUI

/// What was made of the changes that were wanted on a record.
struct MadeChanges: Sendable {
  let reference: RecordReference
  var saved: [AttributeSlug] = []
  /// The bodies as they were sent, one for each request.
  var bodies: [JSON] = []
  /// Why not all of it was done.
  var failure: Failure?

  init(reference: RecordReference, failure: Failure? = nil) {
    self.reference = reference
    self.failure = failure
  }

  mutating func add(_ outcome: Saving.Saved) {
    saved += outcome.patch.slugs
    if outcome.wasSent { bodies.append(outcome.body) }
    failure = outcome.failure
  }

  /// The line that tells of it.
  var line: String {
    "\(reference) \(saved.isEmpty ? "unchanged" : "saved: \(saved.list)")"
  }
}

extension MadeChanges {
  /// Tells of one record among several: a line that names it, or of JSON. What stood against it is
  /// told on standard error.
  func tell(asJSON: Bool, isDry: Bool) throws(Failure) {
    if asJSON {
      print(json.compact)
    } else if isDry, failure == nil {
      let bodies = bodies.isEmpty ? [.null] : bodies
      print("\(reference) \(bodies.map(\.compact).joined(separator: " "))".printable)
    } else if failure == nil || !saved.isEmpty {
      print(line.printable)
    }
    if let failure { Amend.complain("\(reference): \(failure.description)") }
    // So that nothing done stays untold where the command is interrupted.
    try StandardOutput.flush()
  }

  /// What was made of it, for programs.
  private var json: JSON {
    [
      "record": .string(Text(reference.description)), "sent": .array(bodies),
      "error": failure.map { .string(Text($0.description)) } ?? .null,
    ]
  }
}
