import AmendCore
import Testing

struct HexadecimalTests {
  @Test func `every byte has two digits`() {
    #expect([UInt8]([0, 9, 0x1A, 0xFF]).hexadecimalDigits == "00091aff")
    #expect([UInt8]().hexadecimalDigits == "")
  }
}
