package import AmendCore

/// What others changed and was changed here as well: for each attribute, which value is to stand.
package struct ConflictPane: Sendable {
  package let merge: Merge
  /// The record as others have made it.
  package let theirs: Record
  package let schema: ObjectSchema
  package let names: Names
  /// What was decided so far.
  package private(set) var choices: [AttributeSlug: Choice] = [:]
  /// The conflict that the keys decide, from 0.
  package private(set) var selected = 0

  package init(merge: Merge, theirs: Record, schema: ObjectSchema, names: Names) {
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

  /// Decides the selected conflict and goes on to the next that is not decided.
  package mutating func choose(_ choice: Choice) {
    guard merge.conflicts.indices.contains(selected) else { return }
    choices[merge.conflicts[selected].slug] = choice
    let open = merge.conflicts.indices.filter { choices[merge.conflicts[$0].slug] == nil }
    selected = open.first { $0 > selected } ?? open.first ?? selected
  }

  /// Goes to the next or the previous conflict.
  package mutating func move(by step: Int) {
    selected = min(max(selected + step, 0), max(merge.conflicts.count - 1, 0))
  }
}
