/// Three readings of a record brought together: as it was when the editing began, as others have
/// made it since, and as it is wanted here.
///
/// Attributes are compared one by one. What only others changed is taken in; what only was changed
/// here is kept; lists merge by what each side added and removed; the same value on both sides is
/// no conflict. Nothing is ever decided silently where both changed one value to different ones.
package struct Merge: Hashable, Sendable {
  /// What others changed and was not touched here, in the order of the schema.
  package private(set) var incoming: [Patch.Change] = []
  /// What is still to be saved, against the record as others have made it.
  package private(set) var patch = Patch()
  /// Where both changed one value to different ones; `patch` holds the value wanted here.
  package private(set) var conflicts: [Conflict] = []
  /// Edits that the schema does not take any more.
  package private(set) var dropped: [Dropped] = []

  /// One attribute that was changed on both sides.
  package struct Conflict: Hashable, Sendable {
    package let slug: AttributeSlug
    package let base: Value
    package let theirs: Value
    package let mine: Value
  }

  /// An edit whose attribute cannot be written any more.
  package struct Dropped: Hashable, Sendable {
    package let slug: AttributeSlug
    package let value: Value
    /// The attribute as it was when the value was given to it.
    package let attribute: Attribute?
    /// Why, as the end of a sentence about the attribute.
    package let reason: String

    /// What the attribute is called.
    package var label: String { attribute?.label ?? slug.text }
  }

  /// Compares the record that a session began with and its patch with a newer reading.
  package init(
    base: Record, _ baseSchema: ObjectSchema, theirs: Record, _ schema: ObjectSchema, mine: Patch
  ) {
    var changes: [Patch.Change] = []
    for change in mine.changes {
      guard let attribute = schema[change.slug], attribute.isWritable,
        attribute.typeName == baseSchema[change.slug]?.typeName
      else {
        dropped.append(Dropped(change, of: baseSchema[change.slug], in: schema))
        continue
      }
      let theirValue = attribute.value(of: theirs.attributes[change.slug])
      let merged = Merge.value(
        base: change.before, theirs: theirValue, mine: change.after, attribute)
      changes.append(.init(change.slug, from: theirValue, to: merged ?? change.after))
      if merged == nil {
        conflicts.append(
          Conflict(
            slug: change.slug, base: change.before, theirs: theirValue, mine: change.after))
      }
    }
    patch = Patch(changes)
    let touched = Set(mine.slugs)
    incoming = schema.attributes.compactMap { attribute in
      guard !attribute.isStandard, !touched.contains(attribute.slug) else { return nil }
      let before = attribute.value(of: base.attributes[attribute.slug])
      let after = attribute.value(of: theirs.attributes[attribute.slug])
      return before.means(after) ? nil : .init(attribute.slug, from: before, to: after)
    }
  }

  /// The value that does what both sides did, or nil where there is none.
  private static func value(
    base: Value, theirs: Value, mine: Value, _ attribute: Attribute
  ) -> Value? {
    if theirs.means(base) || theirs.means(mine) { return mine }
    if mine.means(base) { return theirs }
    switch (base, theirs, mine) {
    case (_, .options(let theirs), .options(let mine)):
      guard let base = base.optionIDs else { return nil }
      return .options(list(base: base, theirs: theirs, mine: mine))
    case (_, .links(let theirs), .links(let mine)):
      guard let base = base.linkIDs else { return nil }
      let merged = list(base: base, theirs: theirs, mine: mine)
      return attribute.takesOneLink && merged.count > 1 ? nil : .links(merged)
    default: return nil
    }
  }

  /// Their list with what was removed here gone and what was added here behind it.
  private static func list<ID: Hashable>(base: [ID], theirs: [ID], mine: [ID]) -> [ID] {
    let removed = Set(base).subtracting(mine)
    let kept = theirs.filter { !removed.contains($0) }
    let known = Set(base).union(kept)
    return kept + mine.filter { !known.contains($0) }
  }
}

extension Merge {
  /// What takes the place of older values in the steps of undo, so that none of them brings back
  /// what others have replaced: for the value that the editing began with theirs, and for the one
  /// wanted here what was merged of both.
  func renewedValues(
    base: EditSession, theirs: Record, _ schema: ObjectSchema
  ) -> [AttributeSlug: [Patch.Change]] {
    let undecided = Set(conflicts.map(\.slug))
    let merged = Dictionary(
      patch.changes.map { ($0.slug, $0.after) }, uniquingKeysWith: { _, last in last })
    var renewed = Dictionary(
      incoming.map { ($0.slug, [$0]) }, uniquingKeysWith: { first, _ in first })
    for change in base.patch.changes {
      let value = schema[change.slug]?.value(of: theirs.attributes[change.slug]) ?? .absent
      // Where theirs is what is wanted here, it may be this session's own save.
      guard !value.means(change.before), !value.means(change.after) else { continue }
      renewed[change.slug] = [.init(change.slug, from: change.before, to: value)]
      if !undecided.contains(change.slug) {
        renewed[change.slug]?.append(
          .init(change.slug, from: change.after, to: merged[change.slug] ?? value))
      }
    }
    return renewed
  }
}

extension Merge.Dropped {
  fileprivate init(_ change: Patch.Change, of attribute: Attribute?, in schema: ObjectSchema) {
    let reason =
      switch schema[change.slug] {
      case nil: "is not there any more"
      case let now? where now.isArchived: "was archived"
      case let now?: "has become a \(now.typeName)"
      }
    self.init(slug: change.slug, value: change.after, attribute: attribute, reason: reason)
  }
}

extension Value {
  /// The options of a list, an empty one where there is no value; nil for anything else.
  fileprivate var optionIDs: [OptionID]? {
    if case .options(let ids) = self { return ids }
    return isNone ? [] : nil
  }

  /// The links of a list, an empty one where there is no value; nil for anything else.
  fileprivate var linkIDs: [RecordID]? {
    if case .links(let ids) = self { return ids }
    return isNone ? [] : nil
  }
}
