import AmendUI

/// Keys that arrived at once and all type something: fast typing, or a paste that the terminal
/// did not bracket (old tmux, serial lines), which must never be taken as commands.
struct Burst {
  /// Two lines at once are a paste from so many keys on.
  private let fewestInLines: Int
  /// One line at once is a paste above so many keys.
  private let mostTyped: Int

  /// A terminal that should bracket pastes mostly sends anything else as keys: a script's, or those
  /// typed ahead on a slow line. Something between, such as an old tmux, may have lost the brackets.
  init(isBracketed: Bool) {
    fewestInLines = isBracketed ? 12 : 8
    mostTyped = isBracketed ? 64 : 32
  }

  private(set) var keys: [Key] = []
  /// What the keys type.
  private(set) var text = ""

  /// Adds a key that types something; false for every other.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): text.append(character)
    case .named(.enter): text.append("\n")
    case .named(.tab): text.append("\t")
    case .control, .alt, .named: return false
    }
    keys.append(key)
    return true
  }

  /// Whether nobody types so much at once: a line and the beginning of another, or a long one.
  ///
  /// A key that repeats while the program was busy is none.
  var isPaste: Bool {
    guard keys.contains(where: { $0 != keys.first }) else { return false }
    return keys.count > mostTyped || isInLines && keys.count >= fewestInLines
  }

  /// Whether something stands before and behind a newline.
  var isInLines: Bool { text.split(separator: "\n").count > 1 }

  /// The Enter keys that end the burst.
  var closingKeys: ArraySlice<Key> {
    keys[(keys.lastIndex { $0 != .named(.enter) } ?? -1).advanced(by: 1)...]
  }
}
