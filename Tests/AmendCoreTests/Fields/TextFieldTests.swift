import AmendCore
import Testing

struct TextFieldTests {
  private let name = Attribute(slug: "name", label: "Name", typeName: "text")
  private let context = ParseContext(today: CalendarDate(daysSinceEpoch: 0))

  @Test func `the empty text is a value and spaces are kept`() {
    #expect(typed("", name) == #""""#)
    #expect(typed("  a ", name) == #""  a ""#)
  }

  @Test func `a text of 255 code points is taken and one more is refused`() {
    let longest = String(repeating: "e\u{301}", count: 127) + "x"
    #expect(typed(longest, name).hasSuffix("x\""))
    #expect(
      typed(longest + "yz", name) == "257 characters are 2 more than the 255 that fit; shorten it.")
  }

  @Test(arguments: [
    ("email", "lena@example.de", true), ("email", "lena@example", false),
    ("email", "a b@c.de", false),
    ("email", "@c.de", false), ("email", "a@b@c.de", false), ("url", "https://zeeg.me", true),
    ("url", "HTTP://x", true), ("url", "https://", false), ("url", "ftp://x", false),
    ("email", "", true), ("colour", "red one", true),
  ])
  func `a text that lacks its format is warned of and not refused`(
    _ format: String, _ text: String, _ isTaken: Bool
  ) {
    var attribute = name
    attribute.validation = [format]
    let complaint = attribute.complaint(about: .text(Text(text)), in: context)
    #expect((complaint == nil) == isTaken)
    #expect(complaint?.isWarning ?? true)
  }
}
