import AmendUI
import Testing

struct ThemeTests {
  @Test(arguments: [Theme.terminal, .monochrome])
  func `the focus is a reversed bar, whatever lies in it`(theme: Theme) {
    for role in [Role.value, .dim, .error, .dirty, .tint(.red)] {
      let look = theme.look(of: Style(role, isFocused: true))
      #expect(look.weight.contains(.reverse))
      #expect(!look.weight.contains(.dim))
      #expect(look.ink == .terminal)
    }
  }

  @Test func `what matters is told by weight where there are no colours`() {
    for role in [Role.dirty, .error, .warning, .match, .link, .key] {
      let look = Theme.monochrome.look(of: Style(role))
      #expect(look.ink == .terminal)
      #expect(!look.weight.isEmpty)
    }
  }

  @Test func `the default theme uses only colours that every terminal shows on its own ground`() {
    for tint in Tint.allCases {
      guard case .ansi(let number) = Theme.terminal.look(of: Style(.tint(tint))).ink else {
        continue
      }
      // Black and white are one of the two grounds.
      #expect((1...6).contains(number))
    }
  }

  @Test func `a role that a theme does not name is plain text`() {
    #expect(Theme(name: "empty", looks: [:]).look(of: Style(.error)) == Look())
  }
}
