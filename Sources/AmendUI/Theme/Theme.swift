/// What each role looks like.
package struct Theme: Hashable, Sendable {
  package let name: String
  private let looks: [Role: Look]

  /// A theme; roles that it does not name look like plain text.
  package init(name: String, looks: [Role: Look]) {
    self.name = name
    self.looks = looks
  }

  /// How a style appears: the look of its role, reversed under the focus.
  ///
  /// Under the focus a row is one bar in the terminal's own colours, because a colour reversed may
  /// be unreadable and a dim one too faint.
  package func look(of style: Style) -> Look {
    var look = looks[style.role] ?? Look()
    if style.isStrong { look.weight.insert(.bold) }
    if style.isFocused {
      look.color = .terminal
      look.weight.insert(.reverse)
      look.weight.remove(.dim)
    }
    return look
  }
}

extension Theme {
  /// The default: the terminal's own 16 colours on its own ground, so that it is right on dark and
  /// on light ones. Nothing is told by colour alone.
  package static let terminal = Theme(
    name: "terminal",
    looks: [
      .header: Look(.terminal, .reverse), .key: Look(.terminal, .bold),
      .dim: Look(.terminal, .dim), .border: Look(.terminal, .dim),
      .dirty: Look(.ansi(5), .bold), .error: Look(.ansi(1), .bold),
      .warning: Look(.ansi(3), .bold), .success: Look(.ansi(2)),
      .match: Look(.ansi(6), [.bold, .underline]), .link: Look(.ansi(6), .underline),
      .removed: Look(.ansi(1)), .added: Look(.ansi(2)),
      .tint(.red): Look(.ansi(1)), .tint(.orange): Look(.ansi(3)),
      .tint(.yellow): Look(.ansi(3)), .tint(.green): Look(.ansi(2)),
      .tint(.cyan): Look(.ansi(6)), .tint(.blue): Look(.ansi(4)),
      .tint(.purple): Look(.ansi(5)),
    ])

  /// Meaning by weight alone, for terminals without colours and for `NO_COLOR`.
  package static let monochrome = Theme(
    name: "monochrome",
    looks: [
      .header: Look(.terminal, .reverse), .key: Look(.terminal, .bold),
      .dim: Look(.terminal, .dim), .border: Look(.terminal, .dim),
      .dirty: Look(.terminal, .bold), .error: Look(.terminal, [.bold, .underline]),
      .warning: Look(.terminal, .bold), .match: Look(.terminal, [.bold, .underline]),
      .link: Look(.terminal, .underline), .removed: Look(.terminal, .dim),
      .added: Look(.terminal, .bold),
    ])
}
