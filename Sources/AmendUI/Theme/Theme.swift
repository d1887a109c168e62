import AmendCore

/// What each role looks like.
package struct Theme: Hashable, Sendable {
  /// What the letters stand on, in a theme that has grounds of its own.
  struct Grounds: Hashable, Sendable {
    let page: RGB
    /// Under the foot and in boxes over the page.
    let raised: RGB
    /// Under what has the focus.
    let focus: RGB
  }

  package let name: String
  private let looks: [Role: Look]
  private let grounds: Grounds?

  /// A theme on the terminal's own ground; roles that it does not name look like plain text.
  package init(name: String, looks: [Role: Look]) {
    self.init(name: name, looks: looks, grounds: nil)
  }

  init(name: String, looks: [Role: Look], grounds: Grounds?) {
    self.name = name
    self.looks = looks
    self.grounds = grounds
  }

  /// How a style appears. Whatever the ground, what is written on it can be read.
  package func look(of style: Style) -> Look {
    var look = looks[style.role] ?? looks[.text] ?? Look()
    if style.isStrong { look.weight.insert(.bold) }
    guard let grounds else { return focusing(look, style) }
    if style.isFocused { look.weight.insert(.bold) }
    let (ink, ground) = grounds.place(look, style)
    return Look(.rgb(ink), on: .rgb(ground), look.weight)
  }

  /// Under the focus a row is one bar in the terminal's own colours, because a colour reversed may
  /// be unreadable and a dim one too faint.
  private func focusing(_ look: Look, _ style: Style) -> Look {
    guard style.isFocused else { return look }
    return Look(.terminal, look.weight.union(.reverse).subtracting(.dim))
  }
}

extension Theme.Grounds {
  /// The ground of a style and its letters' colour there; a look with a ground of its own keeps it.
  fileprivate func place(_ look: Look, _ style: Style) -> (ink: RGB, ground: RGB) {
    var ground = style.isFocused ? focus : style.isRaised ? raised : page
    if case .rgb(let own) = look.ground { ground = own }
    guard case .rgb(let ink) = look.ink else { return (page.legible(on: ground), ground) }
    return (ink.legible(on: ground), ground)
  }
}

extension Theme {
  /// The default: the terminal's own 16 colours on its own ground, so that it is right on dark and
  /// on light ones. Nothing is told by colour alone.
  package static let terminal = Theme(
    name: "terminal",
    looks: [
      .header: Look(.terminal, .reverse), .key: Look(.terminal, .bold),
      .dim: Look(.terminal, .dim), .dirty: Look(.ansi(5), .bold), .error: Look(.ansi(1), .bold),
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
      .dim: Look(.terminal, .dim), .dirty: Look(.terminal, .bold),
      .error: Look(.terminal, [.bold, .underline]),
      .warning: Look(.terminal, .bold), .match: Look(.terminal, [.bold, .underline]),
      .link: Look(.terminal, .underline), .removed: Look(.terminal, .dim),
      .added: Look(.terminal, .bold),
    ])

  /// The themes that are made of no scheme.
  package static let plain = [Theme.terminal, .monochrome]
}
