package import AmendCore

/// Where a screen can lead to.
package enum Place: Hashable, Sendable {
  /// The records of an object.
  case records(ObjectSlug)
  /// The form of one record.
  case record(RecordReference)
}

/// What a place left behind when it was left.
package struct Visit: Sendable {
  package let place: Place
  /// The record as it was last read there; nil where it was not read, or is gone.
  package var record: Record?
  /// Whether edits of it were left in a draft.
  package var hasDraft = false
  /// Whether the person asked to end the program, and not only to come back.
  package var endsProgram = false

  package init(of place: Place) { self.place = place }
}
