import AmendCore

extension Attribute {
  /// A value in words, where a form would show a sign.
  func words(for value: Value, names: Names) -> String {
    switch value {
    case .absent, .null: "no value"
    case .several: "several values"
    case .text(let text) where text.string.isEmpty: "empty text"
    case .options([]), .links([]): "empty list"
    default: text(of: value, names: names)
    }
  }

  /// A change in words.
  func words(for change: Patch.Change, names: Names) -> String {
    "\(label): \(words(for: change.before, names: names)) becomes "
      + words(for: change.after, names: names)
  }

  /// Its type and limits in words.
  var plainType: String { typeInWords.split(separator: " · ").joined(separator: ", ") }
}
