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

  /// What a change takes out of the lists of the records, each item as a list of its own with the
  /// number of records that lose it; nothing where the values are no lists.
  package func losses(by change: Patch.Change) -> [Value: Int] {
    guard let attribute = schema[change.slug] else { return [:] }
    let kept = Set(change.after.items)
    let lost = records.flatMap { record in
      Set(attribute.value(of: record.attributes[change.slug]).items).subtracting(kept)
    }
    return Dictionary(lost.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Goes on with these readings of some of the records; the edits stay. The schema stays as it is
  /// where none is given.
  package mutating func take(_ readings: [Record], schema: ObjectSchema? = nil) {
    let newer = Dictionary(readings.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    var renewed = EditSession(
      schema: schema ?? self.schema, records: records.map { newer[$0.id] ?? $0 })
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

extension Value {
  /// The items of a list, each as a list of its own; none where it is no list.
  fileprivate var items: [Value] {
    switch self {
    case .options(let ids): ids.map { .options([$0]) }
    case .links(let ids): ids.map { .links([$0]) }
    default: []
    }
  }
}
