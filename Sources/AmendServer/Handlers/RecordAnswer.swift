import AmendAPI
import AmendCore

/// What is answered to who asks for a record.
package struct RecordAnswer: Hashable, Sendable {
  /// The JSON as it is sent.
  package let body: [UInt8]
  /// The entity tag of the state that it shows.
  package let entityTag: String

  package init(_ state: ObjectRecord) {
    body = Wire.answer("record", state.json).compactBytes
    entityTag = state.record.entityTag
  }
}
