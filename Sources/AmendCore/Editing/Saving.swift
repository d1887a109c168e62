/// Saves a patch without overwriting anybody: the one way of saving, whoever asks for it.
///
/// The record is read again and compared three ways (`Merge`); only then the `PATCH` goes out, and
/// its answer is compared with what was sent before anything is called saved.
package struct Saving: Sendable {
  private let service: any RecordService
  private let links: SeenLinks?

  /// Links that are not among those `seen` are looked up before they are written; with nil, as where
  /// all of them have just been looked up, none are.
  package init(_ service: any RecordService, links seen: SeenLinks? = nil) {
    self.service = service
    links = seen
  }

  /// What came of it.
  package enum Outcome: Hashable, Sendable {
    case saved(Saved)
    /// Both sides changed the same values; nothing was sent.
    case conflict(Merge, theirs: Record, ObjectSchema)
  }

  /// A record as the service has it after a save.
  package struct Saved: Hashable, Sendable {
    package let record: Record
    package let schema: ObjectSchema
    /// What was changed and stands now, against the record as it was just before.
    package let patch: Patch
    /// The body as it was sent.
    package let body: JSON
    /// What others had changed meanwhile in attributes that were not touched here.
    package let incoming: [Patch.Change]
    /// What was sent and does not stand in the record all the same.
    package let ignored: [AttributeSlug]

    /// Whether anything was sent at all.
    package var wasSent: Bool { !patch.isEmpty || !ignored.isEmpty }

    package init(
      record: Record, schema: ObjectSchema, patch: Patch, body: JSON,
      incoming: [Patch.Change] = [], ignored: [AttributeSlug] = []
    ) {
      self.record = record
      self.schema = schema
      self.patch = patch
      self.body = body
      self.incoming = incoming
      self.ignored = ignored
    }
  }

  /// How often a record is read anew when others keep changing it between reading and writing.
  private static let mostAttempts = 4

  /// Saves the patch that was made on the baseline.
  ///
  /// `inDoubt` is what an earlier save of these edits may have changed already, whose answer did not
  /// come or was not waited for.
  ///
  /// Throws what the service says; the caller keeps the edits then. Where it is unknown whether
  /// the request arrived, the record is read to find out; and whenever it is sent again, it is so
  /// after another reading and comparison.
  package func save(
    _ patch: Patch, on baseline: Record, _ baseSchema: ObjectSchema, inDoubt: Patch = Patch()
  ) async throws(ServiceError) -> Outcome {
    var attempt = 1
    var inDoubt = inDoubt
    while true {
      let (theirs, schema) = try await service.recordWithSchema(baseline.reference)
      let arrived = inDoubt.standing(in: theirs, schema)
      let merge = Merge(
        base: baseline, baseSchema, theirs: theirs, schema, mine: patch.rebased(on: arrived))
      guard merge.conflicts.isEmpty, merge.dropped.isEmpty else {
        return .conflict(merge, theirs: theirs, schema)
      }
      try await links?.check(merge.patch, schema, at: service)
      let done = inDoubt.only { slug in
        patch[slug] != nil && (arrived[slug] != nil || merge.patch[slug] == nil)
      }
      let attempted = Attempt(merge: merge, done: done, theirs: theirs, schema: schema)
      do {
        return .saved(try await send(attempted, &inDoubt))
      } catch {
        guard try await isWorthRepeating(error, attempt) else { throw error }
        attempt += 1
      }
    }
  }

  /// What is to be sent, and what it follows from.
  fileprivate struct Attempt {
    let merge: Merge
    /// What an earlier attempt has changed.
    let done: Patch
    let theirs: Record
    let schema: ObjectSchema
  }

  private func isWorthRepeating(
    _ error: ServiceError, _ attempt: Int
  ) async throws(ServiceError) -> Bool {
    if case .conflict = error { return attempt < Saving.mostAttempts }
    return try await service.waits(after: error, attempt: attempt)
  }

  private func send(
    _ attempt: Attempt, _ inDoubt: inout Patch
  ) async throws(ServiceError) -> Saved {
    let patch = attempt.merge.patch
    // Others have made the very same changes, or an earlier attempt has.
    guard !patch.isEmpty else { return Saved(attempt.theirs, attempt) }
    let reference = attempt.theirs.reference
    do {
      let answer = try await service.update(
        reference, body: patch.body(for: attempt.schema), ifMatch: attempt.theirs.entityTag)
      inDoubt = inDoubt.followed(by: patch)
      if patch.differences(in: answer, attempt.schema).isEmpty { return Saved(answer, attempt) }
      // A server may answer with the record as it was; only a reading tells.
      let record = try await service.record(reference)
      return Saved(record, attempt, ignored: patch.differences(in: record, attempt.schema))
    } catch {
      guard error.leavesDoubt else { throw error }
      inDoubt = inDoubt.followed(by: patch)
      guard
        case .success(let record) = await outcome({ () async throws(ServiceError) in
          try await service.record(reference)
        }),
        patch.differences(in: record, attempt.schema).isEmpty
      else { throw error }
      return Saved(record, attempt)
    }
  }
}

extension Saving.Saved {
  /// What of an attempt stands in a record: all of it but what the service ignored.
  fileprivate init(
    _ record: Record, _ attempt: Saving.Attempt, ignored: [AttributeSlug] = []
  ) {
    let patch = attempt.done.followed(by: attempt.merge.patch)
    self.init(
      record: record, schema: attempt.schema, patch: patch.only { !ignored.contains($0) },
      body: patch.body(for: attempt.schema), incoming: attempt.merge.incoming, ignored: ignored)
  }
}

extension Patch {
  /// The changed attributes whose value in the record is not the one after the patch.
  fileprivate func differences(in record: Record, _ schema: ObjectSchema) -> [AttributeSlug] {
    changes.filter { change in
      let value = schema[change.slug]?.value(of: record.attributes[change.slug]) ?? .absent
      return !value.means(change.after)
    }.map(\.slug)
  }

  /// Those changes whose values after the patch stand in the record.
  package func standing(in record: Record, _ schema: ObjectSchema) -> Patch {
    let differences = Set(differences(in: record, schema))
    return only { !differences.contains($0) }
  }

  /// The same values wanted, where another patch was done first.
  fileprivate func rebased(on done: Patch) -> Patch {
    Patch(
      changes.map { change in
        guard let done = done[change.slug], !done.after.means(change.after) else { return change }
        return Change(change.slug, from: done.after, to: change.after)
      })
  }
}
