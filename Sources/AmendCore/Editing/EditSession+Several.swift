extension EditSession {
  /// The same edits on each record by itself: what it holds already is no change there.
  package var parts: [EditSession] {
    let patch = patch
    return records.map { record in
      var part = EditSession(schema: schema, record: record)
      for change in patch.changes { part.set(change.after, for: change.slug) }
      return part
    }
  }

  /// Goes on with these readings of some of the records; the edits stay.
  package mutating func take(_ readings: [Record]) {
    let newer = Dictionary(readings.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    var renewed = EditSession(schema: schema, records: records.map { newer[$0.id] ?? $0 })
    for change in patch.changes { renewed.set(change.after, for: change.slug) }
    self = renewed
  }

  /// Goes on without records that are there no more.
  package mutating func leaveOut(_ ids: Set<RecordID>) {
    var rest = EditSession(schema: schema, records: records.filter { !ids.contains($0.id) })
    for change in patch.changes { rest.set(change.after, for: change.slug) }
    self = rest
  }
}
