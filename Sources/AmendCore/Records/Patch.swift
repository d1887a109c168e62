/// What was changed in a record: for each attribute the value before and the value after.
///
/// A patch is a value that applies, inverts and composes, so that saving, undo, history and
/// merging are all made of it.
package struct Patch: Hashable, Sendable {
  /// The changes in the order of the schema.
  package private(set) var changes: [Change]

  /// The change of one attribute.
  package struct Change: Hashable, Sendable {
    package let slug: AttributeSlug
    package let before: Value
    package let after: Value

    package init(_ slug: AttributeSlug, from before: Value, to after: Value) {
      self.slug = slug
      self.before = before
      self.after = after
    }
  }

  /// Keeps the changes that change something; of two for one attribute, the later wins.
  package init(_ changes: [Change] = []) {
    var kept: [AttributeSlug: Int] = [:]
    self.changes = []
    for change in changes where !change.before.means(change.after) {
      if let place = kept[change.slug] {
        self.changes[place] = change
      } else {
        kept[change.slug] = self.changes.count
        self.changes.append(change)
      }
    }
  }

  package var isEmpty: Bool { changes.isEmpty }
  /// The attributes changed, in order.
  package var slugs: [AttributeSlug] { changes.map(\.slug) }

  /// The change of that attribute, where there is one.
  package subscript(slug: AttributeSlug) -> Change? { changes.first { $0.slug == slug } }

  /// The values after the patch, where `values` are those before it.
  package func applied(to values: [AttributeSlug: Value]) -> [AttributeSlug: Value] {
    values.merging(changes.map { ($0.slug, $0.after) }) { _, after in after }
  }

  /// The changes of those attributes alone.
  package func only(_ isIncluded: (AttributeSlug) -> Bool) -> Patch {
    Patch(changes.filter { isIncluded($0.slug) })
  }

  /// The patch that takes this one back.
  package func inverted() -> Patch {
    Patch(changes.map { Change($0.slug, from: $0.after, to: $0.before) })
  }

  /// One patch that does what this and then the other does; what they undo between them is gone.
  package func followed(by next: Patch) -> Patch {
    let here = Set(slugs)
    let later = next.applied(to: [:])
    let merged = changes.map { change in
      Change(change.slug, from: change.before, to: later[change.slug] ?? change.after)
    }
    return Patch(merged + next.changes.filter { !here.contains($0.slug) })
  }

  /// The body of the `PATCH`: attribute slug to value, only what changed, `null` for what was
  /// cleared, and for what had no value before a change that is taken back. An attribute that the
  /// schema does not know, or that is not writable, is left out.
  package func body(for schema: ObjectSchema) -> JSON {
    .object(
      changes.compactMap { change in
        let value = change.after.isNone ? Value.null : change.after
        guard let attribute = schema[change.slug], attribute.isWritable,
          let json = attribute.json(for: value)
        else { return nil }
        return JSON.Member(change.slug.text, json)
      })
  }
}
