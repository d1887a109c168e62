/// The keys that work, those of the place it was opened from first; searched by typing.
package struct HelpPane: Sendable {
  package let keymap: Keymap
  /// Where help was asked for.
  package let place: Mode
  /// What is shown above the keys: what the focused attribute takes.
  package let about: [String]
  /// The first line that is shown.
  package var top = 0
  /// What the lines are searched for; nil where all of them are shown.
  package private(set) var search: LineEditor?
  /// Whether the search has the keys.
  package private(set) var isSearching = false

  package init(keymap: Keymap, place: Mode, about: [String]) {
    self.keymap = keymap
    self.place = place
    self.about = about
  }

  /// What the keys mean now.
  package var mode: Mode { isSearching ? .picker : .help }

  package let title = "Help"

  /// Scrolls or searches.
  package mutating func perform(_ command: Command, size: Size) -> PaneAnswer {
    switch command {
    case .find:
      search = search ?? LineEditor()
      isSearching = true
    case .accept where isSearching: isSearching = false
    case .clearAndAccept where isSearching: search = LineEditor()
    case .cancel where search != nil:
      search = nil
      isSearching = false
      top = 0
    case .cancel: return .closes(nil)
    case _ where isSearching && search?.perform(command) ?? false: top = 0
    default: scroll(command, size: search == nil ? size : Rect(size).splitTop(1).rest.size)
    }
    return .stays
  }

  /// Types into the search.
  package mutating func type(_ text: String) -> PaneAnswer {
    guard isSearching else { return .stays }
    search?.type(text)
    top = 0
    return .stays
  }
}
