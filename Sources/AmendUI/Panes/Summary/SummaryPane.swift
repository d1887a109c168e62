package import AmendCore

/// What came of saving several records: what was saved, what was not and why.
package struct SummaryPane: Sendable {
  /// How many records it was about.
  package let count: Int
  /// Whether saves were taken back.
  package let isTakingBack: Bool
  package private(set) var saved: [Saving.Saved] = []
  /// Records that were not saved, with the reason, in the order of their coming.
  package private(set) var failures: [Failure] = []
  /// The first line that is shown.
  package var top = 0

  /// A record that was not saved.
  package struct Failure: Sendable {
    package let id: RecordID
    /// What the record is called.
    package let name: String
    package let reason: String
    /// The record as others have made it, where they changed the same values.
    package let theirs: Record?
  }

  package init(
    count: Int, saved: [Saving.Saved] = [], isTakingBack: Bool = false
  ) {
    self.count = count
    self.saved = saved
    self.isTakingBack = isTakingBack
  }

  /// How many records are not decided yet.
  package var leftCount: Int { count - saved.count - failures.count }

  /// Whether there are saves to take back.
  package var canBeTakenBack: Bool {
    !isTakingBack && saved.contains { !$0.patch.isEmpty }
  }

  /// Whether others changed the same values of some records.
  package var hasConflicts: Bool { failures.contains { $0.theirs != nil } }

  /// Takes what came of one record.
  package mutating func take(
    _ result: Result<Saving.Outcome, ServiceError>, of id: RecordID, called name: String
  ) {
    switch result {
    case .success(.saved(let outcome)):
      saved.append(outcome)
      guard !outcome.ignored.isEmpty else { return }
      saved.removeLast()
      let slugs = outcome.ignored.map(\.text).joined(separator: ", ")
      fail(id, name, "The service took the request and kept its own \(slugs).")
    case .success(.conflict(let merge, let theirs, let schema)):
      fail(id, name, merge.reason(in: schema), theirs: merge.dropped.isEmpty ? theirs : nil)
    case .failure(let error) where error.leavesDoubt:
      let reason = error == .cancelled ? "Stopped waiting." : error.description
      fail(id, name, "\(reason) Trying again looks first whether it arrived.")
    case .failure(let error): fail(id, name, error.description)
    }
  }

  private mutating func fail(
    _ id: RecordID, _ name: String, _ reason: String, theirs: Record? = nil
  ) {
    failures.append(Failure(id: id, name: name, reason: reason, theirs: theirs))
  }

  /// What became of those that went well.
  var done: String { isTakingBack ? "taken back" : "saved" }

  /// One sentence about all of it.
  package var sentence: String {
    var parts = ["\(saved.count) of \(count) \(done)"]
    if !failures.isEmpty { parts.append("\(failures.count) not \(done)") }
    if leftCount > 0 { parts.append("\(leftCount) not tried") }
    return parts.joined(separator: ", ") + "."
  }
}

extension Merge {
  /// Why a record was left as it is.
  fileprivate func reason(in schema: ObjectSchema) -> String {
    let changed = conflicts.map { conflict in
      let label = schema[conflict.slug]?.label ?? conflict.slug.text
      let value = schema[conflict.slug]?.text(of: conflict.theirs) ?? ""
      return "somebody made \(label) “\(value)”"
    }
    let dropped = dropped.map { "\($0.slug) \($0.reason)" }
    return (changed + dropped).joined(separator: "; ").asSentence
  }
}
