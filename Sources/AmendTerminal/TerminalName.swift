/// What the value of `TERM` tells beyond its terminfo entry.
package struct TerminalName: Hashable, Sendable {
  /// The name, never empty.
  package let text: String

  /// The name, or that of the most common terminal where `TERM` is not set.
  package init(_ text: String?) {
    self.text = text.flatMap { $0.isEmpty ? nil : $0 } ?? "xterm-256color"
  }

  /// Whether it says that nothing can be drawn on it.
  package var isDumb: Bool { text == "dumb" }

  /// The entries to try, best first: over ssh the far side often lacks that of a new terminal.
  package var candidates: [String] {
    var names = [text]
    var prefix = text[...]
    while let dash = prefix.lastIndex(of: "-") {
      prefix = prefix[..<dash]
      names += ["\(prefix)-256color", String(prefix)]
    }
    names += ["xterm-256color", "xterm", "vt100"]
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Whether it obeys xterm's control sequences for titles, the clipboard and bracketed paste.
  ///
  /// Others would print them, or do something else.
  package var isLikeXterm: Bool {
    let family = text.prefix { $0 != "-" && $0 != "." }
    return Self.families.contains(String(family))
  }

  private static let families: Set<String> = [
    "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "ghostty", "wezterm", "st",
    "konsole", "gnome", "vte", "iTerm2", "iterm2", "mintty", "putty", "contour", "rio",
  ]
}
