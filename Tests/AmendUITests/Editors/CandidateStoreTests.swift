import AmendCore
import AmendTestSupport
import AmendUI
import Testing

@Suite struct CandidateStoreTests {
  @Test func `a candidate comes out as it went in`() throws {
    let candidates = [
      Candidate(id: .record("a"), label: "Ä 日本", detail: "x@y.de"),
      Candidate(id: .option(.text("1")), label: "One", tint: .green),
      Candidate(id: .option(.number(Number(1))), label: "Also one", tint: .neutral),
      Candidate(id: .record("1"), label: "", isMissing: true),
    ]
    var store = CandidateStore()
    let hasChanged = store.add(candidates)
    #expect(!hasChanged)
    #expect((0..<store.count).compactMap { store[$0] } == candidates)
    for (position, candidate) in candidates.enumerated() {
      #expect(store.position(of: candidate.id) == position)
    }
    #expect(store.position(of: .record("b")) == nil)
    #expect(store[4] == nil && store[-1] == nil)
  }

  @Test func `texts that only look the same have candidates of their own`() {
    var store = CandidateStore()
    _ = store.add(["é", "e\u{301}"].map { Candidate(id: .record(RecordID($0)), label: $0) })
    #expect(store.count == 2)
    #expect(store.position(of: .record("e\u{301}")) == 1)
  }

  @Test(arguments: 0..<5)
  func `it holds what a dictionary holds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var store = CandidateStore()
    var plain: [CandidateID: Candidate] = [:]
    for _ in 0..<12 {
      let page = (0..<20).map { _ in
        Candidate(
          id: .record(RecordID("\(random.next() % 150)")), label: random.text(upTo: 6),
          detail: random.text(upTo: 3))
      }
      for candidate in page { plain[candidate.id] = candidate }
      _ = store.add(page)
    }
    #expect(store.count == plain.count)
    for (id, candidate) in plain {
      #expect(store.position(of: id).flatMap { store[$0] } == candidate)
    }
  }
}
