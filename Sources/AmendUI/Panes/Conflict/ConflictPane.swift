package import AmendCore

/// What others changed and was changed here as well: for each attribute, which value is to stand.
package struct ConflictPane: Pane {
  package private(set) var merge: Merge
  /// The record as others have made it.
  package let theirs: Record
  package let schema: ObjectSchema
  package let names: Names
  /// Whether a save waits for the decisions.
  package let stopsSave: Bool
  /// What was decided so far.
  package private(set) var choices: [AttributeSlug: Choice] = [:]
  /// The conflict that the keys decide, from 0.
  package private(set) var selected = 0 { didSet { offset = 0 } }
  /// How many lines the selected conflict was scrolled away from its place.
  var offset = 0

  package init(
    merge: Merge, theirs: Record, schema: ObjectSchema, names: Names, stopsSave: Bool = false
  ) {
    self.stopsSave = stopsSave
    self.merge = merge
    self.theirs = theirs
    self.schema = schema
    self.names = names
  }

  /// Whose value is to stand.
  package enum Choice: Hashable, Sendable {
    case mine, theirs
    /// Mine for now, to be edited on.
    case editing
  }

  /// The same decisions on what the edits have become meanwhile.
  func renewed(by merge: Merge) -> ConflictPane {
    var pane = self
    pane.merge = merge
    pane.selected = merge.conflicts.firstIndex { choices[$0.slug] == nil } ?? 0
    return pane
  }

  /// Whether every conflict is decided.
  package var isDecided: Bool { merge.conflicts.allSatisfy { choices[$0.slug] != nil } }

  /// The attributes whose value of others is to stand.
  package var takenFromOthers: Set<AttributeSlug> {
    Set(choices.filter { $0.value == .theirs }.keys)
  }

  /// The first attribute that is to be edited on.
  package var editedOn: AttributeSlug? {
    merge.conflicts.first { choices[$0.slug] == .editing }?.slug
  }

  package var title: String { "Conflict" }
  package var mode: Mode { .conflict }
  package var hints: [Hint] {
    [Hint(.takeMine), Hint(.takeTheirs), Hint(.editOn, "edit on")]
      + (isDecided ? [Hint(.accept, "go on")] : [Hint(.down)]) + [Hint(.cancel)]
  }

  package mutating func perform(_ command: Command, size: Size) -> PaneAnswer {
    switch command {
    case .up, .previous: move(by: -1)
    case .down, .next: move(by: 1)
    case .pageUp: scroll(by: -max(size.rows - 1, 1), in: size)
    case .pageDown: scroll(by: max(size.rows - 1, 1), in: size)
    case .takeMine: choose(.mine)
    case .takeTheirs: choose(.theirs)
    case .editOn:
      choose(.editing)
      // What is typed next is meant for the text, and not for more choices.
      if isDecided { return .closes(.decide(self)) }
    case .cancel: return .closes(.decide(nil))
    case .accept where isDecided: return .closes(.decide(self))
    case .accept:
      return .says(Notice("Choose mine or theirs for each value first.", .warning))
    default: break
    }
    return .stays
  }

  /// Chooses the value that is clicked on.
  package mutating func click(_ point: Point, in rect: Rect) -> PaneAnswer {
    guard let target = target(at: point, in: rect) else { return .stays }
    selected = target.conflict
    if let choice = target.choice { choose(choice) }
    return .stays
  }

  /// Decides the selected conflict and goes on to the next that is not decided.
  private mutating func choose(_ choice: Choice) {
    guard merge.conflicts.indices.contains(selected) else { return }
    choices[merge.conflicts[selected].slug] = choice
    let open = merge.conflicts.indices.filter { choices[merge.conflicts[$0].slug] == nil }
    selected = open.first { $0 > selected } ?? open.first ?? selected
  }

  /// Goes to the next or the previous conflict.
  private mutating func move(by step: Int) {
    selected = min(max(selected + step, 0), max(merge.conflicts.count - 1, 0))
  }
}
