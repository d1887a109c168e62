import AmendCore

/// What each of two people has seen, what was written, and what must not have happened.
struct Ledger {
  private(set) var violations: [String] = []
  private var seen: [[AttributeSlug: Set<Value>]] = [[:], [:]]
  private var written: [AttributeSlug: Set<Value>] = [:]
  /// What the service holds.
  private var current: [AttributeSlug: Value] = [:]

  /// Notes what the service holds before anybody has written.
  mutating func begin(with values: [AttributeSlug: Value]) { current = values }

  /// Notes values that stand on a person's screen.
  mutating func note(seen values: [AttributeSlug: Set<Value>], by person: Int) {
    seen[person].merge(values) { $0.union($1) }
  }

  /// Notes what the service holds after a person's request, which may have changed only what
  /// was wanted, and only what that person had seen.
  mutating func note(
    _ values: [AttributeSlug: Value], wanting wanted: Patch, by person: Int
  ) {
    let done = Patch(values.map { .init($0, from: current[$0] ?? .absent, to: $1) })
    current = values
    for change in done.changes {
      guard let wish = wanted[change.slug] else {
        violations.append("person \(person) changed \(change.slug) without wanting to")
        continue
      }
      written[change.slug, default: []].insert(change.after)
      if let before = change.before.optionSet, let after = change.after.optionSet,
        let from = wish.before.optionSet, let to = wish.after.optionSet
      {
        if !after.subtracting(before).isSubset(of: to.subtracting(from))
          || !before.subtracting(after).isSubset(of: from.subtracting(to))
        {
          violations.append(
            "person \(person) made \(before) \(after), wanting to make \(from) \(to)")
        }
      } else if seen[person][change.slug]?.contains(change.before) != true {
        violations.append("person \(person) overwrote the unseen \(change)")
      }
    }
  }

  /// Notes that a person was told of a save, of which every value must have been written.
  mutating func acknowledge(_ saved: Saving.Saved, to person: Int) {
    for change in saved.patch.changes where !saved.ignored.contains(change.slug) {
      if change.after.optionSet == nil, written[change.slug]?.contains(change.after) != true {
        violations.append("person \(person) was told of \(change), which was never written")
      }
    }
  }

  /// Notes that something went wrong otherwise.
  mutating func complain(_ violation: String) { violations.append(violation) }
}

extension Value {
  /// The options of a list, none where there is no value; nil for anything else.
  fileprivate var optionSet: Set<OptionID>? {
    if case .options(let ids) = self { return Set(ids) }
    return isNone ? [] : nil
  }
}
