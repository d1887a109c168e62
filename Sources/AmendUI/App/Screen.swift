/// What fills the terminal and has the keys: a value, changed by `reduce` and shown by `view`, both
/// pure. Screens that were opened from one another lie on each other as `Program`s that run within
/// each other.
package protocol Screen: Sendable {
  /// What it is called on the way to the screens on top of it.
  var title: String { get }

  /// Changes the screen as an event asks, and returns what is to be done outside.
  mutating func reduce(_ event: Event) -> [Effect]

  /// The screen as it is to be shown.
  func view() -> Frame
}

extension [String] {
  /// The names of screens from the lowest to the topmost, as a header shows them. Where they are
  /// wider than so many columns, those before the last are shortened, and left out if need be.
  func asWay(columns: Int) -> String {
    let way = strung(on: " › ")
    guard way.columnCount > columns, let last else { return way }
    var before = dropLast().map { $0.cut(columns: 10) }
    while !before.isEmpty {
      let short = (before + [last]).strung(on: " › ")
      if short.columnCount <= columns { return short }
      before.removeFirst()
      if !before.isEmpty { before[0] = "…" }
      if before == ["…"] { break }
    }
    return count > 1 ? "… › \(last)" : last
  }
}
