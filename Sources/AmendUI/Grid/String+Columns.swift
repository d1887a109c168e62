extension String {
  /// The text, cut where it is wider than so many columns, with an ellipsis at the cut.
  package func cut(columns: Int) -> String {
    guard columnCount > columns else { return self }
    return glyphs.prefix(columns: columns - 1).map(\.text).joined() + "…"
  }

  /// The text with blanks behind it, so that it takes so many columns at least.
  func padded(columns: Int) -> String {
    self + String(repeating: " ", count: max(columns - columnCount, 0))
  }
}
