/// What is pressed to have a command done: a key, or keys one after the other, such as `g g`.
package struct Chord: Hashable, Sendable {
  /// At least one.
  package let keys: [Key]

  package init(_ key: Key) { keys = [key] }

  /// Keys pressed after each other.
  package init(keys: [Key]) { self.keys = keys }

  /// The chord as written in the configuration: names of keys with blanks between; nil where one
  /// of them is no key's, or there is none.
  package init?(name: String) {
    // Most are one key, and there are hundreds of them at each start.
    if !name.utf8.contains(UInt8(ascii: " ")) {
      guard let key = Key(name: name) else { return nil }
      self.init(key)
      return
    }
    let names = name.split(separator: " ")
    let keys = names.compactMap { Key(name: String($0)) }
    guard !keys.isEmpty, keys.count == names.count else { return nil }
    self.init(keys: keys)
  }

  /// The name as written in the configuration.
  package var name: String { keys.map(\.name).joined(separator: " ") }

  /// The name as foot and help show it: `^S`, `gg`, `^X^S`.
  package var title: String { title(inASCII: false) }

  /// The same, with arrows named in words where only ASCII can be shown.
  package func title(inASCII: Bool) -> String {
    keys.map { $0.title(inASCII: inASCII) }.strung(on: "")
  }

  /// Whether its first key types something where a text is typed.
  var beginsWithCharacter: Bool {
    if case .character = keys.first { true } else { false }
  }

  /// Whether one of the two is the beginning of the other, or the other: both cannot be pressed.
  package func excludes(_ other: Chord) -> Bool {
    keys.starts(with: other.keys) || other.keys.starts(with: keys)
  }
}
