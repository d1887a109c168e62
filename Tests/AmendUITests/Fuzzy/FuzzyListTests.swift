import AmendTestSupport
import AmendUI
import Testing

@Suite struct FuzzyListTests {
  @Test func `an empty query shows all texts in their order`() {
    #expect(FuzzyList(["b", "a", "c"]).matches == [0, 1, 2])
  }

  @Test func `a shorter query brings back what the longer one left out`() {
    var list = FuzzyList(["new", "next", "old"])
    list.search("new")
    #expect(list.matches == [0])
    list.search("ne")
    #expect(list.matches == [0, 1])
    list.search("")
    #expect(list.matches == [0, 1, 2])
  }

  @Test func `texts that arrive later are ranked among the others`() {
    var list = FuzzyList(["renew", "old"])
    list.search("new")
    list.append(["knew", "new", "none"])
    #expect(list.matches == [3, 2, 0])
    #expect(list.row(of: 2) == 1)
    #expect(list.row(of: 1) == nil)
    #expect(list.index(atRow: 0) == 3)
    #expect(list.index(atRow: 9) == nil)
  }

  @Test func `a text that changed is ranked anew and keeps its index`() {
    var list = FuzzyList(["new", "old"])
    list.search("new")
    list.replace(1, with: "new too")
    list.replace(7, with: "new")
    #expect(list.matches == [0, 1])
    list.search("")
    list.replace(0, with: "x")
    #expect(list.matches == [0, 1])
  }

  @Test(arguments: 0..<20)
  func `narrowing step by step finds what looking at once finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<50).map { _ in random.text(upTo: 12) }
    let query = random.text(upTo: 5)
    var stepwise = FuzzyList(texts)
    for end in query.indices { stepwise.search(String(query[...end])) }
    var direct = FuzzyList(texts)
    direct.search(query)
    stepwise.search(query)
    #expect(stepwise.matches == direct.matches)
  }
}
