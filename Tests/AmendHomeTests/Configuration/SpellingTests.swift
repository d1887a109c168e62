import AmendHome
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("reviw", "review"), ("themes", "theme"), ("mous", "mouse"), ("profil", "profile"),
  ])
  func `the nearest name is proposed`(word: String, name: String) {
    #expect(Spelling.nearest(to: word, among: ["review", "theme", "mouse", "profile"]) == name)
  }

  @Test(arguments: ["", "colours", "x", "zzzzzz"])
  func `a word that is far from all names has no proposal`(word: String) {
    #expect(Spelling.nearest(to: word, among: ["review", "theme", "profile"]) == nil)
  }

  @Test func `a very long word is no trouble`() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(Spelling.nearest(to: word, among: ["theme"]) == nil)
  }

  @Test func `several names may have been meant`() {
    let names = ["gruvbox-dark", "gruvbox-light", "nord", "paper"]
    #expect(Spelling.near(to: "gruvbox", among: names) == ["gruvbox-dark", "gruvbox-light"])
    #expect(Spelling.near(to: "nrod", among: names) == ["nord"])
    #expect(Spelling.near(to: "", among: names).isEmpty)
    #expect(Spelling.near(to: "xyzzy", among: names).isEmpty)
  }
}
