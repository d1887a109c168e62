package import AmendCore

/// Where a screen can lead to.
package enum Place: Hashable, Sendable {
  /// The objects there are.
  case objects
  /// The records of an object.
  case records(ObjectSlug)
  /// The form of one record.
  case record(RecordReference)
  /// The form of a record that is to be created, or updated where there is one with the same value
  /// in the `matching` attribute.
  case newRecord(ObjectSlug, matching: AttributeSlug?)
  /// One form for several records of an object.
  case several([RecordReference])
}

/// What a place left behind when it was left.
package struct Visit: Sendable {
  package let place: Place
  /// The records as they were last read there.
  package var records: [Record] = []
  /// What they are read by, where that is known.
  package var schema: ObjectSchema?
  /// Records that were found to be there no more.
  package var goneRecords: [RecordID] = []
  /// What was done there, in a sentence.
  package var summary: String?
  /// Whether nothing is left to be done there.
  package var isDone = true
  /// Whether the person asked to end the program, and not only to come back.
  package var endsProgram = false

  package init(of place: Place) { self.place = place }
}
