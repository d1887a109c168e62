import AmendTestSupport
import AmendUI
import Testing

@Suite struct FuzzyMatchTests {
  @Test(arguments: [
    ("dre", "Dresses"), ("dss", "Dresses"), ("", "anything"), ("meier lena", "Lena Meier"),
    ("muller", "Müller"), ("müller", "Muller"), ("strasse", "Große Straße"), ("oe", "Œuvre"),
    ("lodz", "Łódź"), ("αθηνα", "Αθήνα"), ("еж", "ЁЖ"), ("日語", "日本語"), ("abc", "ＡＢＣ"),
    ("e\u{301}", "e"), ("مرحبا", "مَرحبا"), ("की", "की"), ("LM", "Lena Meier"), ("hdde", "a@hd.de"),
  ])
  func `a query is found`(query: String, text: String) {
    #expect(match(query, text) != nil)
  }

  @Test(arguments: [
    ("ed", "dre"), ("dresses", "Dress"), ("Dre", "dresses"), ("lena x", "Lena Meier"),
    ("की", "का"), ("a", ""), ("日", "本"),
  ])
  func `a query is not found`(query: String, text: String) {
    #expect(match(query, text) == nil)
  }

  @Test(arguments: [
    ("ac", "abc", [0, 2]), ("ba", "foo bar", [4, 5]), ("fb", "fab foobar fooBar", [11, 14]),
    ("fB", "fab fooBar", [4, 7]), ("xe", "xe\u{301}e", [0, 1]), ("本", "日本語", [1]),
    ("lm", "elm Lena Meier", [4, 9]), ("meier lena", "Lena Meier", [0, 1, 2, 3, 5, 6, 7, 8, 9]),
    ("ss", "Straße", [4]), ("b", "👨‍👩‍👧b", [1]),
  ])
  func `the best letters are the ones that are marked`(
    query: String, text: String, positions: [Int]
  ) {
    #expect(match(query, text)?.positions.sorted() == positions)
  }

  @Test(arguments: [
    ("new", ["New", "Newest", "n e w", "Renewed"]),
    ("fb", ["foo bar", "fooBar", "fab"]),
    ("ab", ["ab", "xab", "axxxb"]),
    ("sal", ["Sale", "Sales Lead", "Wholesale", "Special"]),
  ])
  func `better matches come first`(query: String, ranked: [String]) {
    for texts in [ranked, ranked.reversed(), ranked.sorted()] {
      var list = FuzzyList(texts)
      list.search(query)
      #expect(list.matches.map { texts[$0] } == ranked)
    }
  }

  @Test func `equal matches keep their order`() {
    var list = FuzzyList(["abc", "abd", "abe"])
    list.search("ab")
    #expect(list.matches == [0, 1, 2])
  }

  @Test(arguments: 0..<40)
  func `the letters that are marked make up the query`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abcA -_")
    for _ in 0..<50 {
      let text = String((0..<20).compactMap { _ in letters.randomElement(using: &random) })
      let query = String((0..<3).compactMap { _ in "abc".randomElement(using: &random) })
      let marked = match(query, text)?.positions.sorted().map { Array(text)[$0] }
      #expect(marked.map { String($0).lowercased() } == (occurs(query, in: text) ? query : nil))
    }
  }

  @Test(arguments: 0..<20)
  func `no text and no query traps`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let text = random.text(upTo: 40)
      let found = match(random.text(upTo: 4), text)
      #expect(found?.positions.allSatisfy { (0..<max(text.count, 1)).contains($0) } != false)
    }
  }

  @Test func `a text of a mebibyte is searched at its start only`() {
    let text = "start" + String(repeating: "x", count: 1 << 20) + "end"
    #expect(match("start", text) != nil)
    #expect(match("end", text) == nil)
  }

  private func match(_ query: String, _ text: String) -> FuzzyMatch? {
    FuzzyList([text]).match(at: 0, for: query)
  }

  /// The plain meaning of a match: the letters in order, in any case.
  private func occurs(_ query: String, in text: String) -> Bool {
    var rest = Substring(text.lowercased())
    for letter in query {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
