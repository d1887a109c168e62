/// What a cell means; a theme gives each meaning its colour, and a monochrome terminal its weight.
package enum Role: Hashable, Sendable {
  /// Plain text of the program.
  case text
  /// A value of the record.
  case value
  /// An attribute's name.
  case label
  /// Text of less weight: `—`, hints, counts.
  case dim
  /// The header's ground.
  case header
  /// The foot's ground.
  case foot
  /// A key's name in the foot and in help.
  case key
  /// Lines and frames.
  case border
  /// The mark of a changed attribute.
  case dirty
  case error
  case warning
  case success
  /// The letters that a search matched.
  case match
  /// A value before a change, in the review.
  case removed
  /// A value after a change, in the review.
  case added
  /// A link that can be followed.
  case link
  /// An option in the colour its schema names, such as `success`, `red` or `primary`.
  case tint(Tint)
}

/// The colours that an option may have; names of the API and of CSS map onto them.
package enum Tint: String, CaseIterable, Sendable {
  case neutral, red, orange, yellow, green, cyan, blue, purple
}

/// How a cell is drawn: its meaning, and whether the focus lies on it.
package struct Style: Hashable, Sendable {
  package var role: Role
  /// Whether the cell belongs to the row or button that has the focus.
  package var isFocused: Bool
  /// Whether the text is heavier, such as a title.
  package var isStrong: Bool
  /// Whether it stands on what is raised over the page: the foot, a box.
  package var isRaised = false

  package init(_ role: Role, isFocused: Bool = false, isStrong: Bool = false) {
    self.role = role
    self.isFocused = isFocused
    self.isStrong = isStrong
  }

  package static let text = Style(.text)
}

extension Style: Equatable {
  /// Compared as the four bytes that it is, because a frame compares thousands.
  package static func == (one: Style, other: Style) -> Bool { one.bits == other.bits }

  private var bits: UInt32 { unsafeBitCast(self, to: UInt32.self) }
}
