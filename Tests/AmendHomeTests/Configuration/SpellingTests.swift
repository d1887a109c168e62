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
}
