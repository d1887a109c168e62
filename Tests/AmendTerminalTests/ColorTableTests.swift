import AmendCore
import AmendTerminal
import AmendUI
import Testing

struct ColorTableTests {
  @Test(arguments: [(8, 8), (15, 8), (16, 16), (88, 16), (256, 256), (1 << 24, 1 << 24)])
  func `a number of colours is taken for the next lower one that is known`(
    count: Int, expected: Int
  ) {
    #expect(ColorTable(count: count).count == expected)
  }

  @Test func `of 256 colours those of the cube and the greys are found again`() {
    let table = ColorTable(count: 256)
    for number in 16..<256 {
      let found = table.ground(.rgb(ColorTable.color(number)))
      #expect(found.map(ColorTable.color) == ColorTable.color(number))
    }
    #expect(ColorTable.color(16) == .black)
    #expect(ColorTable.color(231) == .white)
    #expect(ColorTable.color(232) == RGB(0x080808))
    #expect(ColorTable.color(196) == RGB(0xFF0000))
  }

  @Test func `a colour the user may have changed is never taken of 256`() throws {
    for number in stride(from: 0, to: 1 << 24, by: 99_991) {
      #expect(try #require(ColorTable(count: 256).ground(.rgb(RGB(UInt32(number))))) >= 16)
    }
  }

  @Test(arguments: [8, 16, 256])
  func `letters are legible on whatever ground`(count: Int) throws {
    let table = ColorTable(count: count)
    for ground in stride(from: 0 as UInt32, to: 1 << 24, by: 1_234_567) {
      for ink in stride(from: 0 as UInt32, to: 1 << 24, by: 2_345_678) {
        let page = try #require(table.ground(.rgb(RGB(ground))))
        let letters = try #require(table.ink(.rgb(RGB(ink)), on: page))
        let contrast = ColorTable.color(letters).contrast(with: ColorTable.color(page))
        #expect(contrast >= RGB.leastContrast)
      }
    }
  }

  @Test func `a direct colour is its own number, but for the lowest, which are the user's`() {
    let table = ColorTable(count: 1 << 24)
    #expect(table.ground(.rgb(RGB(0x1E90FF))) == 0x1E90FF)
    #expect(table.ink(.rgb(.black), on: 0xFFFFFF) == 0x010000)
    #expect(table.ink(.ansi(9), on: nil) == 9)
    #expect(table.ground(.terminal) == nil)
  }
}
