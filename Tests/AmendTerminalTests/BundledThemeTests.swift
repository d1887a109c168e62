import AmendCore
import AmendHome
import AmendTerminal
import AmendUI
import Testing

extension Theme: CustomTestStringConvertible {
  package var testDescription: String { name }
}

/// Every bundled theme with every role on every ground, as far as a terminal's colours go.
struct BundledThemeTests {
  private static let themes: [Theme] = {
    do {
      let library = SchemeLibrary(places: try Places(environment: ["HOME": "/nowhere"]))
      return try library.entries().map { Theme(try library.scheme($0)) }
    } catch {
      Issue.record("\(error)")
      return []
    }
  }()

  private static let roles: [Role] =
    [
      .text, .value, .label, .dim, .header, .foot, .key, .border, .dirty, .error, .warning,
      .success, .match, .removed, .added, .link,
    ] + Tint.allCases.map { .tint($0) }

  /// Each role alone, with the focus on it, and raised.
  private static let styles: [Style] = roles.flatMap { role in
    var raised = Style(role)
    raised.isRaised = true
    var both = raised
    both.isFocused = true
    return [Style(role), Style(role, isFocused: true), raised, both]
  }

  @Test(arguments: themes)
  func `every text has a contrast of 4.5 to 1 with its ground`(theme: Theme) {
    for style in Self.styles {
      guard case .rgb(let ink) = theme.look(of: style).ink,
        case .rgb(let ground) = theme.look(of: style).ground
      else {
        Issue.record("\(theme.name): \(style) has no colours of its own.")
        continue
      }
      #expect(ink.contrast(with: ground) >= 4.5, "\(theme.name): \(style)")
    }
  }

  @Test(arguments: themes, [8, 16, 256])
  func `and so it has in the colours that the terminal has instead`(theme: Theme, count: Int)
    throws
  {
    let palette = Palette(theme: theme, colorCount: count, pairCount: 256)
    for style in Self.styles {
      let pair = palette.appearance(of: style).pair
      let ink = ColorTable.color(try #require(pair.ink))
      let ground = ColorTable.color(try #require(pair.ground))
      #expect(ink.contrast(with: ground) >= 4.5, "\(theme.name) in \(count): \(style)")
    }
  }

  @Test(arguments: themes, [8, 16, 256, 1 << 24])
  func `the focus is seen in any number of colours`(theme: Theme, count: Int) {
    let palette = Palette(theme: theme, colorCount: count, pairCount: 256)
    for role in Self.roles where role != .header {
      let plain = palette.appearance(of: Style(role))
      let focused = palette.appearance(of: Style(role, isFocused: true))
      let isReversed = focused.weight.contains(.reverse)
      #expect(isReversed || focused.pair.ground != plain.pair.ground, "\(theme.name): \(role)")
    }
  }

  @Test(arguments: themes)
  func `no weight makes letters fainter than their colour`(theme: Theme) {
    for style in Self.styles { #expect(!theme.look(of: style).weight.contains(.dim)) }
  }

  @Test(arguments: themes)
  func `without colours the theme is that of weights`(theme: Theme) {
    let palette = Palette(theme: theme, colorCount: 0, pairCount: 0)
    let dirty = palette.appearance(of: Style(.dirty))
    #expect(dirty.weight == .bold)
    #expect(dirty.pair.ink == nil)
    #expect(dirty.pair.ground == nil)
  }
}
