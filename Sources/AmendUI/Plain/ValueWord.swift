import AmendCore

/// What can be typed in place of a value or of a choice; a value that begins with a colon has a second
/// one.
enum ValueWord: String, CaseIterable {
  case null = ":null"
  case empty = ":empty"
  case back = ":back"
  case more = ":more"
  case open = ":open"
  case create = ":create"
  case help = ":help"

  /// How it is typed, and what it does.
  var words: String {
    switch self {
    case .null: ":null: clear it"
    case .empty: ":empty: an empty text or list"
    case .back: ":back: leave it as it is"
    case .more: ":more: the next to choose from"
    case .open: ":open NAME: look at a record that can be linked"
    case .create: ":create NAME: create a record of that name and link it"
    case .help: ":help: this list"
    }
  }

  /// The word that a line consists of, or that it begins with where something comes behind it.
  init?(of line: String) {
    let word = line.prefix { $0 != " " }
    guard let meant = ValueWord.allCases.first(where: { $0.rawValue == word }),
      meant.takesName || word.count == line.count
    else { return nil }
    self = meant
  }

  /// Whether it takes a name behind it.
  private var takesName: Bool { self == .open || self == .create }

  /// What comes behind it.
  func argument(in line: String) -> String { line.dropFirst(rawValue.count).trimmed }
}

extension String {
  /// A text that begins with two colons means one that begins with one.
  var unescaped: String { hasPrefix("::") ? String(dropFirst()) : self }
}
