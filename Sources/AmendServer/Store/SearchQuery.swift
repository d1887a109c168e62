/// What a person searches for, as the full-text index of SQLite takes it.
struct SearchQuery: Hashable {
  /// The expression for `MATCH`: every word must begin a word of the record. Each is quoted, so
  /// that nothing in it is taken for syntax (SQLite, "FTS5 Full-text Query Syntax").
  let expression: String

  init(_ text: String) {
    let words = text.split { $0.isWhitespace || $0 == "\0" }
    expression = words.prefix(SearchQuery.mostWords).map { word in
      "\"" + word.replacing("\"", with: "\"\"") + "\"*"
    }.joined(separator: " ")
  }

  /// More words than this are left out: a search by people is shorter, and work is bounded.
  private static let mostWords = 16
}
