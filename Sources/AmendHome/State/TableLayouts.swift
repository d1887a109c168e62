package import AmendCore
internal import GRDB

/// How a person arranged the table of an object's records.
package struct KeptLayout: Hashable, Sendable {
  /// The attributes shown, from the left; nil where they were never chosen.
  package let columns: [AttributeSlug]?
  package let isSorted: Bool
  /// What it is sorted by; nil for the name.
  package let sortedBy: AttributeSlug?
  package let isDescending: Bool

  package init(
    columns: [AttributeSlug]?, isSorted: Bool, sortedBy: AttributeSlug?, isDescending: Bool
  ) {
    self.columns = columns
    self.isSorted = isSorted
    self.sortedBy = sortedBy
    self.isDescending = isDescending
  }
}

extension StateStore {
  /// Keeps how the table of a place's object is arranged, in place of what was kept before.
  package func keep(_ layout: KeptLayout, at place: DraftPlace) throws(HomeError) {
    let content: JSON = [
      "columns": layout.columns.map { .stored($0.map(\.text)) } ?? .null,
      "isSorted": .bool(layout.isSorted),
      "sortedBy": layout.sortedBy.map { .string(Text($0.text)) } ?? .null,
      "isDescending": .bool(layout.isDescending),
    ]
    try file.write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO layout VALUES (?, ?, ?, ?)",
        arguments: [place.profile, place.baseURL, place.object.text, content.compact])
    }
  }

  /// How the table of a place's object was last arranged; nil where it never was.
  package func tableLayout(at place: DraftPlace) throws(HomeError) -> KeptLayout? {
    let content = try file.read { database in
      try String.fetchOne(
        database,
        sql: "SELECT content FROM layout WHERE profile = ? AND base_url = ? AND object = ?",
        arguments: [place.profile, place.baseURL, place.object.text])
    }
    guard let json = content.flatMap({ JSON(storedText: $0) }) else { return nil }
    return KeptLayout(
      columns: json["columns"]?.array.map { $0.compactMap(\.string).map { AttributeSlug($0) } },
      isSorted: json["isSorted"] == .bool(true),
      sortedBy: json["sortedBy"]?.string.map { AttributeSlug($0) },
      isDescending: json["isDescending"] == .bool(true))
  }

  /// The records of a place's object that have drafts.
  package func draftedRecords(at place: DraftPlace) throws(HomeError) -> Set<RecordID> {
    let ids = try file.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT record FROM draft
          WHERE profile = ? AND base_url = ? AND object = ? AND record <> ''
          """, arguments: [place.profile, place.baseURL, place.object.text])
    }
    return Set(ids.map { RecordID($0) })
  }
}
