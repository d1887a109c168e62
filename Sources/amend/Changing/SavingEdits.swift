import AmendCore
import AmendHome
import AmendUI

extension Connection {
  /// Saves a patch by the one way of saving, and remembers it for history and undo.
  ///
  /// Throws what the service says; where others changed the same values meanwhile, a sentence on
  /// each of them, and nothing was sent.
  func save(
    _ patch: Patch, on baseline: Record, _ schema: ObjectSchema, as kind: PastSave.Kind,
    undoing undone: [Int64] = [], batch: String? = nil
  ) async throws(Failure) -> Saving.Saved {
    let outcome = try await asking { () async throws(ServiceError) in
      try await Saving(service).save(patch, on: baseline, schema)
    }
    switch outcome {
    case .conflict(let merge, _, let schema): throw merge.failure(in: schema)
    case .saved(let saved):
      // What the service did not take back can be taken back still.
      let undone = saved.ignored.isEmpty ? undone : []
      if !saved.patch.isEmpty || !undone.isEmpty {
        await remember(
          saved.patch, of: saved.record.reference, body: saved.body, as: kind, undoing: undone,
          batch: batch)
      }
      return saved
    }
  }

  /// Keeps a save for history and undo. The save is done, so that a state that cannot be written is
  /// only complained about.
  @MainActor func remember(
    _ patch: Patch, of reference: RecordReference, body: JSON, as kind: PastSave.Kind,
    undoing undone: [Int64] = [], batch: String? = nil
  ) {
    do throws(HomeError) {
      _ = try recordSave(
        patch, of: reference, body: body, as: kind, undoing: undone, batch: batch)
    } catch {
      Amend.complain("The save is not in the history: \(error.description)")
    }
  }

  /// Keeps a save for history and undo, and returns its id.
  @MainActor func recordSave(
    _ patch: Patch, of reference: RecordReference, body: JSON, as kind: PastSave.Kind,
    undoing undone: [Int64] = [], batch: String? = nil
  ) throws(HomeError) -> Int64 {
    try state.store().recordSave(
      of: reference, profile: settings.profile.value, baseURL: settings.baseURL.value,
      kind: kind, patch: patch, body: body.compact, undoing: undone, batch: batch,
      keepingDays: settings.historyDays.value)
  }
}

extension Saving.Saved {
  /// Why not all of it stands in the record although the service answered without an error.
  var failure: Failure? {
    guard !ignored.isEmpty else { return nil }
    return Failure(
      .valueRefused, "The service answered without an error and left \(ignored.list) as before.")
  }
}

extension [AttributeSlug] {
  /// The slugs with commas between them.
  var list: String { map(\.text).joined(separator: ", ") }
}

extension Merge {
  /// Why nothing could be saved: a sentence for each attribute.
  func failure(in schema: ObjectSchema) -> Failure {
    let conflicts = conflicts.map { conflict in
      func text(_ value: Value) -> String {
        value.isNone ? "—" : schema[conflict.slug]?.text(of: value) ?? ""
      }
      return "\(conflict.slug) was \(text(conflict.base)) and somebody made it "
        + "\(text(conflict.theirs)), where \(text(conflict.mine)) is wanted."
    }
    let dropped = dropped.map { "\($0.slug) \($0.reason)." }
    return Failure(
      self.conflicts.isEmpty ? .valueRefused : .tryAgain,
      (conflicts + dropped + ["Nothing was sent."]).joined(separator: " "))
  }
}
