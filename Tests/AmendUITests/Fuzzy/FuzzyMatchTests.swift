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

  @Test func `scattered letters are left out where something better is found`() {
    var list = FuzzyList(["show or hide archived", "revert", "previous match"])
    list.search("rev")
    #expect(list.matches == [1, 2])
    list.search("rhv")
    #expect(list.matches == [0])
  }

  @Test func `a word is found in the label or in the detail, and not across both`() {
    var list = FuzzyList()
    let items = [("Koslow", "Berlin"), ("Nordic", "Oslo"), ("Oslo Paper", ""), ("Osl", "o")]
    list.append(items.map { (label: $0, detail: $1) })
    list.search("oslo")
    #expect(list.matches == [2, 0, 1])
    list.search("nordic oslo")
    #expect(list.matches == [1])
    let match = list.match(at: 1)
    #expect(match?.positions == Set(0...5))
    #expect(match?.detailPositions == Set(0...3))
  }

  @Test(arguments: 0..<10)
  func `a text is ranked as if each way to find a word had been tried`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let texts = (0..<2).map { _ in
        String((0..<14).compactMap { _ in "abA -é".randomElement(using: &random) })
      }
      let query = String((0..<3).compactMap { _ in "ab".randomElement(using: &random) })
      let worths = texts.map { plainWorth(Array(query), Array($0)) }
      guard let first = worths[0], let second = worths[1], first != second else { continue }
      var list = FuzzyList(texts)
      list.search(query)
      #expect(list.matches.first == (first > second ? 0 : 1), "\(query) in \(texts)")
    }
  }

  /// The worth of the best way to find the query, by trying all of them.
  private func plainWorth(_ query: [Character], _ text: [Character]) -> Int? {
    func worth(_ number: Int, after last: Int?) -> Int? {
      guard number < query.count else { return 0 }
      return ((last ?? -1) + 1..<max(text.count, (last ?? -1) + 1)).compactMap { place -> Int? in
        guard text[place].lowercased() == String(query[number]),
          let rest = worth(number + 1, after: place)
        else { return nil }
        let gap = last.map { place - $0 - 1 }
        let link = gap.map { $0 == 0 ? 14 : -5 - ($0 - 1) } ?? 0
        return 16 + bonus(text, place) * (number == 0 ? 2 : 1) + link + rest
      }.max()
    }
    return worth(0, after: nil)
  }

  private func bonus(_ text: [Character], _ place: Int) -> Int {
    let previous = place == 0 ? " " : text[place - 1]
    if previous == " " { return 10 }
    if previous == "-" { return 8 }
    return text[place].isUppercase && !previous.isUppercase ? 7 : 0
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
