import AmendTerminal
import Testing

struct TerminalNameTests {
  @Test func `an unknown terminal falls back along its own name first`() {
    #expect(
      TerminalName("xterm-ghostty").candidates
        == ["xterm-ghostty", "xterm-256color", "xterm", "vt100"])
    #expect(
      TerminalName("foot-extra-new").candidates == [
        "foot-extra-new", "foot-extra-256color", "foot-extra", "foot-256color", "foot",
        "xterm-256color", "xterm", "vt100",
      ])
  }

  @Test(arguments: [nil, ""])
  func `without a name the commonest is taken`(name: String?) {
    #expect(TerminalName(name).text == "xterm-256color")
  }

  @Test(arguments: ["xterm-256color", "screen.xterm-256color", "tmux", "foot", "rxvt-unicode"])
  func `xterm's kin understand its sequences`(name: String) {
    #expect(TerminalName(name).isLikeXterm)
  }

  @Test(arguments: ["linux", "vt100", "vt220", "dumb", "stv52", "ansi"])
  func `older terminals get none of them`(name: String) {
    #expect(!TerminalName(name).isLikeXterm)
  }
}
