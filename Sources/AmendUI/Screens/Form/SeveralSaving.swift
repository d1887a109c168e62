package import AmendCore

/// The saving of several records: what is asked for, and what came of it so far.
package struct SeveralSaving: Sendable {
  /// Which one it is in its form, so that late answers to an earlier one are told apart.
  package let run: Int
  /// The run that it began with, where it goes on with an earlier one; the history has them as one.
  package let batch: Int
  /// Whether it takes back what was saved before.
  package let isTakingBack: Bool
  package let requests: [SaveRequest]
  package var summary: SummaryPane

  /// `earlier` is an attempt whose records that are left are saved now.
  package init(
    _ requests: [SaveRequest], run: Int, isTakingBack: Bool, after earlier: SeveralSaving? = nil
  ) {
    let done = earlier?.summary.saved ?? []
    self.requests = requests
    self.run = run
    batch = earlier?.batch ?? run
    self.isTakingBack = isTakingBack
    summary = SummaryPane(
      count: requests.count + done.count, saved: done, isTakingBack: isTakingBack)
  }

  /// The records that were saved, as they are now.
  package var saved: [Record] { summary.saved.map(\.record) }

  /// Whether something came of every request.
  package var isDone: Bool { summary.leftCount == 0 }

  /// Whether every request was carried out.
  package var isSuccess: Bool { isDone && summary.failures.isEmpty }

  /// Those that nothing has come of yet.
  var unanswered: [RecordID] {
    let answered = Set(saved.map(\.id) + summary.failures.map(\.id))
    return requests.map(\.baseline.id).filter { !answered.contains($0) }
  }

  /// What was not carried out of the requests as they are now; with `overriding`, over what others
  /// changed meanwhile.
  func rest(
    of requests: [SaveRequest], overriding: Bool, without gone: Set<RecordID>
  ) -> [SaveRequest] {
    let done = Set(saved.map(\.id)).union(gone)
    let theirs = Dictionary(
      summary.failures.compactMap { failure in failure.theirs.map { (failure.id, $0) } },
      uniquingKeysWith: { _, last in last })
    return requests.filter { !done.contains($0.baseline.id) }.map { request in
      guard overriding, let record = theirs[request.baseline.id] else { return request }
      return request.rebased(on: record)
    }
  }
}

extension SaveRequest {
  /// The same values wanted, against a newer reading of the record.
  fileprivate func rebased(on record: Record) -> SaveRequest {
    let changes = patch.changes.map { change in
      Patch.Change(
        change.slug,
        from: schema[change.slug]?.value(of: record.attributes[change.slug]) ?? .absent,
        to: change.after)
    }
    return SaveRequest(
      schema: schema, baseline: record, patch: Patch(changes), inDoubt: inDoubt)
  }
}
