package import AmendCore

extension EditSession {
  /// The form in which a draft keeps the session: what was read, what was changed, and the way back.
  package var stored: JSON {
    [
      "schema": schema.stored, "record": baseline.stored, "edits": patch.stored,
      "done": .array(history.done.map(\.stored)), "undone": .array(history.undone.map(\.stored)),
    ]
  }

  /// Takes the stored form; nil for anything else.
  package init?(stored: JSON) {
    guard let schema = stored["schema"].flatMap({ ObjectSchema(stored: $0) }),
      let record = stored["record"].flatMap({ Record(stored: $0) }),
      let edits = stored["edits"].flatMap({ Patch(stored: $0) }),
      let done = stored["done"]?.array?.every({ Patch(stored: $0) }),
      let undone = stored["undone"]?.array?.every({ Patch(stored: $0) })
    else { return nil }
    self.init(
      schema: schema, record: record, edits: edits,
      history: History(done: done, undone: undone))
  }
}
