import AmendCore
import Testing

struct AgeTests {
  @Test(arguments: [
    (-5, "just now"), (59, "just now"), (60, "1 min ago"), (7200, "2 h ago"),
    (86_400, "a day ago"), (259_200, "3 days ago"),
  ])
  func `an age is told in the unit that fits`(seconds: Int64, text: String) {
    #expect(Age(seconds: seconds).description == text)
  }
}
