package import AmendCore

/// The port to what is remembered of tables: how each was arranged, and which records have drafts.
///
/// None of it is worth an error: what cannot be read or kept is as if it had never been there.
@MainActor package protocol TableKeeper: AnyObject {
  /// What is remembered of an object's table.
  func recall(_ object: ObjectSlug) -> RecalledTable

  /// Remembers how an object's table is arranged.
  func keep(_ layout: TableLayout, of object: ObjectSlug)
}

/// What is remembered of a table.
package struct RecalledTable: Hashable, Sendable {
  /// How it was arranged; nil where it never was.
  package var layout: TableLayout?
  /// The records that have drafts.
  package var drafted: Set<RecordID>

  package init(layout: TableLayout? = nil, drafted: Set<RecordID> = []) {
    self.layout = layout
    self.drafted = drafted
  }
}

/// How a table of records is arranged.
package struct TableLayout: Hashable, Sendable {
  /// The attributes shown behind the name, from the left; nil for what the schema suggests.
  package var columns: [AttributeSlug]?
  package var order: SortOrder?

  package init(columns: [AttributeSlug]? = nil, order: SortOrder? = nil) {
    self.columns = columns
    self.order = order
  }
}
