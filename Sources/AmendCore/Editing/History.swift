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

  package var canUndo: Bool { !done.isEmpty }
  package var canRedo: Bool { !undone.isEmpty }

  /// Adds a step; what had been taken back before it cannot be made again.
  package mutating func record(_ patch: Patch) {
    done.append(patch)
    undone = []
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
