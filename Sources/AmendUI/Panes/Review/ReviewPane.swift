package import AmendCore

/// The changes as they will be sent: each value before and after, and the exact body.
package struct ReviewPane: Sendable {
  package let schema: ObjectSchema
  package let reference: RecordReference
  package let patch: Patch
  /// How many records are changed.
  package let recordCount: Int
  package let names: Names
  /// The first line that is shown.
  package var top = 0

  package init(session: EditSession, names: Names) {
    schema = session.schema
    reference = session.baseline.reference
    patch = session.patch
    recordCount =
      session.isOfSeveral ? session.parts.count { !$0.patch.isEmpty } : 1
    self.names = names
  }

  /// The body of the request, byte for byte.
  package var body: JSON { patch.body(for: schema) }
}
