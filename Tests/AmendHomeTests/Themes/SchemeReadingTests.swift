import AmendCore
import AmendHome
import Testing

struct SchemeReadingTests {
  private let slots = Scheme.Slot.allCases.prefix(16).map(\.name)

  private func parse(_ text: String) throws(HomeError) -> Scheme {
    try Scheme(parsing: Array(text.utf8), name: "mine", path: "mine.yaml")
  }

  private func palette(_ prefix: String, dropping dropped: String? = nil) -> String {
    slots.filter { $0 != dropped }.enumerated().map { index, slot in
      "\(prefix)\(slot): \"0000\(index < 6 ? "0" : "1")\(index % 10)\"\n"
    }.joined()
  }

  /// Expects a mistake at that place; the reason is told where it is not the one expected.
  private func expectMistake(
    _ text: String, line: Int, column: Int, saying words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do throws(HomeError) {
      _ = try parse(text)
      Issue.record("It was taken.", sourceLocation: sourceLocation)
    } catch {
      let place = "mine.yaml:\(line):\(column): "
      #expect(error.description.hasPrefix(place), sourceLocation: sourceLocation)
      #expect(error.description.contains(words), sourceLocation: sourceLocation)
      #expect(error.isConfiguration, sourceLocation: sourceLocation)
    }
  }

  @Test func `the layout of today is read`() throws {
    let scheme = try parse(
      "system: base16\nname: Mine\nauthor: Me\nvariant: light\npalette:\n\(palette("  "))")
    #expect(scheme.name == "mine")
    #expect(scheme.title == "Mine")
    #expect(scheme.author == "Me")
    #expect(scheme.variant == .light)
    #expect(scheme[.base03] == RGB(0x03))
  }

  @Test func `the earlier layout is read`() throws {
    let scheme = try parse("scheme: Mine\nauthor: Me\n\(palette(""))")
    #expect(scheme.title == "Mine")
    #expect(scheme.variant == nil)
    #expect(scheme[.base03] == RGB(0x03))
  }

  @Test func `digits without quotes are a colour, and not a number`() throws {
    let text = palette("", dropping: "base00") + "base00: 001100\n"
    #expect(try parse(text)[.base00] == RGB(0x001100))
  }

  @Test func `a scheme of sixteen colours has plain ones for the bright ones`() throws {
    let scheme = try parse(palette(""))
    #expect(scheme[.base12] == scheme[.base08])
    #expect(scheme[.base10] == scheme[.base00])
  }

  @Test func `the colours of base24 are read`() throws {
    let scheme = try parse("system: base24\npalette:\n\(palette("  "))  base12: \"#ff0000\"\n")
    #expect(scheme[.base12] == RGB(0xFF0000))
  }

  @Test func `keys that have nothing to do with colours are passed over`() throws {
    #expect(try parse("slug: x\ndescription: y\n\(palette(""))").title == "mine")
  }

  @Test func `a mistake is told with its place`() {
    expectMistake("palette:\n  base00: \"12345\"\n", line: 2, column: 11, saying: "#1e90ff")
    expectMistake("palette:\n  base0G: \"123456\"\n", line: 2, column: 3, saying: "base0g")
    expectMistake("system: tinted8\n", line: 1, column: 9, saying: "base16")
    expectMistake("variant: grey\n\(palette(""))", line: 1, column: 10, saying: "dark")
    expectMistake(
      "palette:\n\(palette("  ", dropping: "base0C"))", line: 2, column: 3, saying: "base0C is")
    expectMistake("palette: [\n", line: 2, column: 1, saying: "malformed")
    expectMistake("palette: 3\n", line: 1, column: 10, saying: "expected keys")
    expectMistake("", line: 1, column: 1, saying: "empty")
    expectMistake("- base00\n", line: 1, column: 1, saying: "expected keys")
    expectMistake("base00: [1]\n", line: 1, column: 9, saying: "expected text")
    expectMistake("base00: 111111\nbase00: 222222\n", line: 1, column: 1, saying: "twice")
  }

  @Test func `a file that cannot be a scheme is not read to its end`() {
    #expect(throws: HomeError.oversized(path: "mine.yaml", limitByteCount: 65_536)) {
      try Scheme(
        parsing: Array(repeating: UInt8(ascii: "#"), count: 70_000), name: "mine",
        path: "mine.yaml")
    }
  }
}
