import AmendCore
import AmendTerminal
import AmendUI
import Testing

struct PaletteTests {
  private let theme = Theme(
    name: "test", looks: [.dirty: Look(.ansi(5), .bold), .error: Look(.ansi(9))])

  private func palette(colorCount: Int, pairCount: Int = 64) -> Palette {
    Palette(theme: theme, colorCount: colorCount, pairCount: pairCount)
  }

  @Test func `a pair is defined once, when it is first used`() {
    var palette = palette(colorCount: 256)
    var defined: [[Int]] = []
    for role in [Role.text, .error, .dirty, .error] {
      _ = palette.appearance(of: Style(role)) { defined.append([Int($0), $1.ink ?? -1]) }
    }
    #expect(defined == [[1, 9], [2, 5]])
  }

  @Test func `with eight colours a bright one is the plain one in bold`() {
    let appearance = palette(colorCount: 8).appearance(of: Style(.error))
    #expect(appearance.pair.ink == 1)
    #expect(appearance.weight == .bold)
  }

  @Test func `without colours the meaning is in the weight`() {
    var palette = palette(colorCount: 0)
    let dirty = palette.appearance(of: Style(.dirty)) { _, _ in Issue.record("defined a colour") }
    #expect(dirty.weight == .bold)
    #expect(dirty.number == 0)
  }

  @Test func `when pairs run out the text stays plain`() {
    var palette = palette(colorCount: 8, pairCount: 1)
    let dirty = palette.appearance(of: Style(.dirty)) { _, _ in Issue.record("defined a colour") }
    #expect(dirty.number == 0)
  }
}
