import AmendCore
import AmendUI
import Testing

struct SchemeThemeTests {
  /// A scheme whose every colour is the same grey but for those given.
  private func theme(_ colors: [Scheme.Slot: UInt32]) -> Theme {
    Theme(
      Scheme(name: "test", title: "Test", author: nil, variant: nil) { slot in
        RGB(colors[slot] ?? 0x808080)
      })
  }

  private func contrast(_ look: Look) -> Double? {
    guard case .rgb(let ink) = look.ink, case .rgb(let ground) = look.ground else { return nil }
    return ink.contrast(with: ground)
  }

  @Test func `a scheme's colours are those of its roles, on its ground`() {
    let theme = theme([.base00: 0, .base05: 0xFFFFFF, .base0B: 0x00FF00, .base12: 0xFF8080])
    #expect(theme.look(of: Style(.value)) == Look(.rgb(.white), on: .rgb(.black)))
    #expect(theme.look(of: Style(.tint(.green))).ink == .rgb(RGB(0x00FF00)))
    #expect(theme.look(of: Style(.error)) == Look(.rgb(RGB(0xFF8080)), on: .rgb(.black), .bold))
  }

  @Test func `a scheme without any contrast can be read all the same`() throws {
    for role in Role.all {
      for style in [Style(role), Style(role, isFocused: true)] {
        #expect(try #require(contrast(theme([:]).look(of: style))) >= RGB.leastContrast)
      }
    }
  }

  @Test func `the focus is a ground of its own, whatever the scheme's is`() {
    let theme = theme([.base00: 0x101010, .base02: 0x111111])
    let focused = theme.look(of: Style(.value, isFocused: true))
    #expect(focused.ground != theme.look(of: Style(.value)).ground)
    #expect(focused.weight.contains(.bold))
  }

  @Test func `what is raised stands on the scheme's second ground, and the header on its own`() {
    let theme = theme([.base00: 0, .base01: 0x202020, .base0D: 0x88AAFF])
    var foot = Style(.foot)
    foot.isRaised = true
    #expect(theme.look(of: foot).ground == .rgb(RGB(0x202020)))
    #expect(theme.look(of: Style(.header)).ground == .rgb(RGB(0x88AAFF)))
  }

  @Test func `what matters is told by weight as well`() {
    for role in [Role.dirty, .error, .warning, .match, .link, .key] {
      #expect(!theme([:]).look(of: Style(role)).weight.isEmpty)
    }
  }
}

extension Role {
  /// Every role.
  static let all: [Role] =
    [
      .text, .value, .label, .dim, .header, .foot, .key, .border, .dirty, .error, .warning,
      .success, .match, .removed, .added, .link,
    ] + Tint.allCases.map { .tint($0) }
}
