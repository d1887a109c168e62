/// The steps of a session, each of which can be taken back and made again; without a limit.
package struct History: Hashable, Sendable {
  /// The steps that can be taken back, the last one last.
  package private(set) var done: [Patch]
  /// The steps that can be made again, the next one last.
  package private(set) var undone: [Patch]

  package init(done: [Patch] = [], undone: [Patch] = []) {
    self.done = done
    self.undone = undone
  }

  /// Adds a step; what had been taken back before it cannot be made again.
  package mutating func record(_ patch: Patch) {
    done.append(patch)
    undone = []
  }

  /// Puts newer values in the place of older ones, wherever a step holds a value that means the
  /// older. Steps that change nothing by that are gone.
  mutating func renew(_ renewed: [AttributeSlug: [Patch.Change]]) {
    func value(_ value: Value, of slug: AttributeSlug) -> Value {
      renewed[slug]?.first { $0.before.means(value) }?.after ?? value
    }
    func steps(_ steps: [Patch]) -> [Patch] {
      steps.map { step in
        Patch(
          step.changes.map { change in
            Patch.Change(
              change.slug, from: value(change.before, of: change.slug),
              to: value(change.after, of: change.slug))
          })
      }.filter { !$0.isEmpty }
    }
    (done, undone) = (steps(done), steps(undone))
  }

  /// The patch that takes the last step back.
  package mutating func undo() -> Patch? {
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step.inverted()
  }

  /// The patch that makes the last step again that was taken back.
  package mutating func redo() -> Patch? {
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }
}
