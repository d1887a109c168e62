/// A key as the terminal reported it.
package enum Key: Hashable, Sendable {
  /// What the key types: one grapheme cluster as far as the terminal delivered it at once.
  case character(Character)
  /// Ctrl with a lower-case letter, or one of `@ \ ] ^ _`; Enter, Tab, Esc and Backspace have
  /// names of their own.
  case control(Character)
  /// Alt with a character, which terminals send as Esc and the character.
  case alt(Character)
  case named(Name)

  /// Keys that type nothing.
  package enum Name: String, CaseIterable, Sendable {
    case enter, tab, backTab = "shift-tab", escape = "esc", backspace, delete, insert
    case up, down, left, right, home, end, pageUp = "pgup", pageDown = "pgdn"
    case wordLeft = "ctrl-left", wordRight = "ctrl-right"
    case f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12
  }
}
