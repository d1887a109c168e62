import AmendTerminal
import Testing

@MainActor struct ColorSupportTests {
  @Test(arguments: [
    (["COLORTERM": "truecolor"], true), (["COLORTERM": "24bit"], true), ([:], false),
    (["COLORTERM": ""], false), (["COLORTERM": "rxvt"], false),
    // GNU screen hands on what its own terminal said; tmux, which may run in it, knows better.
    (["COLORTERM": "truecolor", "STY": "1.pts"], false),
    (["COLORTERM": "truecolor", "STY": "1.pts", "TMUX": "/tmp/x"], true),
  ])
  func `direct colours are believed where they are true`(
    environment: [String: String], expected: Bool
  ) {
    #expect(ColorSupport(environment).isDirect == expected)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], 256), (["TERM": "xterm-256color", "COLORTERM": "24bit"], 1 << 24),
    (["TERM": "xterm-256color", "NO_COLOR": "1", "COLORTERM": "24bit"], 0),
    (["TERM": "xterm-256color", "NO_COLOR": ""], 256), (["TERM": "dumb"], 0),
    (["TERM": "linux"], 8), (["TERM": "vt100"], 0), (["TERM": "vt100", "COLORTERM": "24bit"], 0),
    (["TERM": "nobody-knows-this"], 256),
  ])
  func `the colours are counted by the environment and by terminfo`(
    environment: [String: String], expected: Int
  ) {
    #expect(ColorSupport(environment).colorCount == expected)
  }
}
