import AmendCore
import AmendUI
import Testing

struct ContrastTests {
  @Test func `the contrasts are those of WCAG's examples`() {
    #expect(RGB.black.contrast(with: .white) == 21)
    #expect(RGB.white.contrast(with: .white) == 1)
    #expect(abs(RGB(0x777777).contrast(with: .white) - 4.48) < 0.01)
    #expect(abs(RGB(0xFF0000).contrast(with: .white) - 4.0) < 0.01)
  }

  @Test func `a colour that can be read stays as it is`() {
    #expect(RGB(0xB8BB26).legible(on: RGB(0x282828)) == RGB(0xB8BB26))
  }

  @Test func `on any ground any colour becomes legible, and keeps its hue where that can be`() {
    let samples: [UInt32] = [
      0, 0x222222, 0x767676, 0x888888, 0xCCCCCC, 0xFFFFFF, 0x0000EE, 0xFFFF00,
    ]
    for ground in samples {
      for ink in samples + [0xFF0000, 0x00FF00, 0x8839EF] {
        let legible = RGB(ink).legible(on: RGB(ground))
        #expect(legible.contrast(with: RGB(ground)) >= RGB.leastContrast)
      }
    }
    let red = OKLab(RGB(0x802020).legible(on: .black))
    #expect(red.a > 0.1)
  }

  @Test(arguments: [0, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0x1E90FF, 0x777777] as [UInt32])
  func `a colour survives the way through OKLab`(number: UInt32) {
    #expect(OKLab(RGB(number)).rgb == RGB(number))
  }

  @Test func `OKLab's white is white, and its distances are those seen`() {
    #expect(abs(OKLab(.white).lightness - 1) < 0.001)
    #expect(OKLab(.black).lightness == 0)
    let blue = OKLab(RGB(0x0000FF))
    #expect(
      blue.squaredDistance(to: OKLab(RGB(0x0000EE))) < blue.squaredDistance(to: OKLab(.black)))
  }
}
