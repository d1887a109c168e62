extension EditSession {
  /// The same edits on each record by itself: what it holds already is no change there.
  package var parts: [EditSession] {
    let patch = patch
    return records.map { record in
      var part = EditSession(schema: schema, record: record)
      part.set(patch)
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

  /// Goes on with these readings of some of the records; the edits stay, as one step of undo. The
  /// schema stays as it is where none is given.
  package mutating func take(_ readings: [Record], schema: ObjectSchema? = nil) {
    let newer = Dictionary(readings.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    go(onWith: records.map { newer[$0.id] ?? $0 }, schema ?? self.schema)
  }

  /// Goes on without records that are there no more.
  package mutating func leaveOut(_ ids: Set<RecordID>) {
    go(onWith: records.filter { !ids.contains($0.id) }, schema)
  }

  private mutating func go(onWith records: [Record], _ schema: ObjectSchema) {
    var renewed = EditSession(schema: schema, records: records)
    renewed.set(patch)
    self = renewed
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
