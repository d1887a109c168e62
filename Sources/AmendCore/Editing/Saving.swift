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
  /// Throws what the service says; the caller keeps the edits then. Where it is unknown whether
  /// the request arrived, the record is read to find out; and whenever it is sent again, it is so
  /// after another reading and comparison.
  package func save(
    _ patch: Patch, on baseline: Record, _ baseSchema: ObjectSchema
  ) async throws(ServiceError) -> Outcome {
    var attempt = 1
    // What an attempt without an answer may have changed already.
    var sent: Merge?
    while true {
      let (theirs, schema) = try await service.recordWithSchema(baseline.reference)
      let merge = Merge(base: baseline, baseSchema, theirs: theirs, schema, mine: patch)
      guard merge.conflicts.isEmpty, merge.dropped.isEmpty else {
        return .conflict(merge, theirs: theirs, schema)
      }
      if let sent, merge.patch.isEmpty { return .saved(Saved(theirs, schema, sent)) }
      try await links?.check(merge.patch, schema, at: service)
      do {
        return .saved(try await send(merge, theirs, schema))
      } catch {
        guard try await isWorthRepeating(error, attempt) else { throw error }
        if error.leavesDoubt { sent = merge }
        attempt += 1
      }
    }
  }

  private func isWorthRepeating(
    _ error: ServiceError, _ attempt: Int
  ) async throws(ServiceError) -> Bool {
    if case .conflict = error { return attempt < Saving.mostAttempts }
    return try await service.waits(after: error, attempt: attempt)
  }

  private func send(
    _ merge: Merge, _ theirs: Record, _ schema: ObjectSchema
  ) async throws(ServiceError) -> Saved {
    // Others have made the very same changes.
    guard !merge.patch.isEmpty else { return Saved(theirs, schema, merge) }
    do {
      let answer = try await service.update(
        theirs.reference, body: merge.patch.body(for: schema), ifMatch: theirs.entityTag)
      if merge.patch.differences(in: answer, schema).isEmpty {
        return Saved(answer, schema, merge)
      }
      // A server may answer with the record as it was; only a reading tells.
      let record = try await service.record(theirs.reference)
      return Saved(
        record, schema, merge, ignored: merge.patch.differences(in: record, schema))
    } catch {
      guard error.leavesDoubt,
        case .success(let record) = await outcome({ () async throws(ServiceError) in
          try await service.record(theirs.reference)
        }),
        merge.patch.differences(in: record, schema).isEmpty
      else { throw error }
      return Saved(record, schema, merge)
    }
  }
}

extension Saving.Saved {
  /// What of a merge stands in a record: all of it but what the service ignored.
  fileprivate init(
    _ record: Record, _ schema: ObjectSchema, _ merge: Merge, ignored: [AttributeSlug] = []
  ) {
    self.init(
      record: record, schema: schema,
      patch: Patch(merge.patch.changes.filter { !ignored.contains($0.slug) }),
      body: merge.patch.body(for: schema), incoming: merge.incoming, ignored: ignored)
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
}
