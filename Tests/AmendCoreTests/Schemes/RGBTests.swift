import AmendCore
import Testing

struct RGBTests {
  @Test(arguments: ["#1e90ff", "1e90ff", "1E90FF", "#1E90Ff"])
  func `a colour is read with or without its sign, in any case`(text: String) {
    #expect(RGB(hexadecimal: text) == RGB(red: 0x1E, green: 0x90, blue: 0xFF))
  }

  @Test(arguments: ["", "#", "fff", "#1e90f", "1e90ff0", "+1e90f", "1e90fg", "##1e90f", "１e90ff"])
  func `what has not six digits is no colour`(text: String) {
    #expect(RGB(hexadecimal: text) == nil)
  }

  @Test(arguments: [0, 1, 0xFF, 0x1E90FF, 0xFFFFFF] as [UInt32])
  func `what is written is read back`(number: UInt32) {
    #expect(RGB(hexadecimal: RGB(number).hexadecimal) == RGB(number))
    #expect(RGB(number).number == number)
  }
}
