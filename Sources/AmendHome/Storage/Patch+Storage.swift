package import AmendCore

extension Patch {
  /// The form in which drafts and history keep the patch.
  package var stored: JSON {
    .array(
      changes.map { change in
        [
          "slug": .string(Text(change.slug.text)),
          "before": change.before.stored,
          "after": change.after.stored,
        ]
      })
  }

  /// Takes the stored form; nil for anything else.
  package init?(stored: JSON) {
    let changes = stored.array?.every { json -> Change? in
      guard let slug = json["slug"]?.string, let before = json["before"],
        let after = json["after"], let valueBefore = Value(stored: before),
        let valueAfter = Value(stored: after)
      else { return nil }
      return Change(AttributeSlug(slug), from: valueBefore, to: valueAfter)
    }
    guard let changes else { return nil }
    self.init(changes)
  }
}
