/// The keys that work, those of the place it was opened from first.
package struct HelpPane: Sendable {
  package let keymap: Keymap
  /// Where help was asked for.
  package let place: Mode
  /// What is shown above the keys: the attribute's type in words.
  package let about: [String]
  /// The first line that is shown.
  package var top = 0

  package init(keymap: Keymap, place: Mode, about: [String]) {
    self.keymap = keymap
    self.place = place
    self.about = about
  }
}
