extension Key {
  /// The key of a name as written in the configuration: `a`, `?`, `space`, `enter`, `f1`,
  /// `ctrl-s`, `alt-b`; nil where there is no such key, or none that a terminal could tell from
  /// another: Ctrl-H is Backspace, Ctrl-I Tab, Ctrl-J and Ctrl-M Enter, Ctrl-[ Esc.
  package init?(name: String) {
    let bytes = name.utf8
    if bytes.count == 1, let byte = bytes.first {
      self = .character(Character(Unicode.Scalar(byte)))
    } else if name == "space" {
      self = .character(" ")
    } else if let named = Name(rawValue: name) {
      self = .named(named)
    } else if let character = Key.only(name) {
      self = .character(character)
    } else if name.hasPrefix("ctrl-"), let character = Key.only(name.dropFirst(5)),
      "abcdefgklnopqrstuvwxyz@\\]^_".contains(character)
    {
      self = .control(character)
    } else if name.hasPrefix("alt-"), let character = Key.only(name.dropFirst(4)) {
      self = .alt(character)
    } else {
      return nil
    }
  }

  private static func only(_ text: some StringProtocol) -> Character? {
    text.count == 1 ? text.first : nil
  }

  /// The name as written in the configuration.
  package var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(let character): "ctrl-\(character)"
    case .alt(let character): "alt-\(character)"
    case .named(let name): name.rawValue
    }
  }

  /// The name as foot and help show it: `^S`, `Enter`, `PgUp`, `↑`.
  package var title: String { title(inASCII: false) }

  /// The same, where arrows can be named in words: one that is drawn as `v` is taken for that key.
  package func title(inASCII: Bool) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    case .alt(let character): "Alt-\(character.uppercased())"
    case .named(let name): inASCII ? name.words : name.title
    }
  }
}

extension Key.Name {
  fileprivate var title: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    default: words
    }
  }

  /// The title in letters alone.
  fileprivate var words: String {
    switch self {
    case .escape: "Esc"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .backTab: "Shift-Tab"
    case .wordLeft: "Ctrl-Left"
    case .wordRight: "Ctrl-Right"
    default: "\(rawValue.prefix(1).uppercased())\(rawValue.dropFirst())"
    }
  }
}
