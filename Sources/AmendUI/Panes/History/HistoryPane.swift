package import AmendCore

/// What was saved of the record, the newest first.
package struct HistoryPane: Sendable {
  package let saves: [KeptSave]
  package let schema: ObjectSchema
  package internal(set) var names: Names
  /// The first line that is shown.
  package var top = 0

  package init(saves: [KeptSave], schema: ObjectSchema, names: Names) {
    self.saves = saves
    self.schema = schema
    self.names = names
  }
}
