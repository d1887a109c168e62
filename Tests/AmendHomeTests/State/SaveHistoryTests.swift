import AmendCore
import AmendHome
import Synchronization
import Testing

@Suite struct SaveHistoryTests {
  private let scratch: ScratchDirectory
  private let clock: TestClock
  private let store: StateStore
  private let reference = RecordReference(object: "products", id: "1")
  private let base = "https://crm.example.org"

  init() throws {
    scratch = try ScratchDirectory()
    let clock = TestClock()
    self.clock = clock
    store = try StateStore(
      path: "\(scratch.path)/amend/state.sqlite", now: { clock.now })
  }

  private func record(
    _ name: String, kind: PastSave.Kind = .form, of reference: RecordReference? = nil,
    profile: String = "work", undoing undone: [Int64] = [], batch: String? = nil,
    keepingDays: Int = 90
  ) throws -> Int64 {
    try store.recordSave(
      of: reference ?? self.reference, profile: profile, baseURL: base, kind: kind,
      patch: Patch([.init("name", from: .null, to: .text(Text(name)))]),
      body: "{\"name\":\"\(name)\"}", undoing: undone, batch: batch,
      keepingDays: keepingDays)
  }

  @Test func `saves that were made together are taken back together, the latest first`() throws {
    let other = RecordReference(object: "products", id: "2")
    let ids = [
      try record("a", kind: .bulk, batch: "x"), try record("b", kind: .bulk, of: other, batch: "x"),
      try record("c", kind: .bulk, batch: "y"), try record("d"),
    ]
    #expect(try store.undoableSaves(inBatch: "x").map(\.id) == [ids[1], ids[0]])
    _ = try record("undo", kind: .undo, undoing: [ids[1]], batch: "x")
    #expect(try store.undoableSaves(inBatch: "x").map(\.id) == [ids[0]])
  }

  @Test func `a save is remembered with what was changed and what was sent`() throws {
    let id = try record("ä", kind: .set)
    let save = try #require(try store.saves(profile: "work", baseURL: base).first)
    #expect(save.id == id)
    #expect(save.reference == reference)
    #expect(save.kind == .set)
    #expect(save.savedAt == clock.now)
    #expect(save.patch == Patch([.init("name", from: .null, to: .text("ä"))]))
    #expect(save.body == "{\"name\":\"ä\"}")
    #expect(save.undoneBy == nil)
  }

  @Test func `saves are listed by record or all, the latest first, each profile's apart`() throws {
    let other = RecordReference(object: "deals", id: "9")
    let ids = [try record("a"), try record("b", of: other), try record("c")]
    _ = try record("d", profile: "private")
    let mine = try store.saves(of: reference, profile: "work", baseURL: base)
    #expect(mine.map(\.id) == [ids[2], ids[0]])
    #expect(try store.saves(profile: "work", baseURL: base).map(\.id) == ids.reversed())
    #expect(try store.saves(profile: "work", baseURL: base, limit: 1).map(\.id) == [ids[2]])
    #expect(try store.saves(profile: "work", baseURL: "https://x").isEmpty)
  }

  @Test func `undoing twice takes back the two last saves`() throws {
    let ids = [try record("a"), try record("b")]
    for id in ids.reversed() {
      let latest = try store.latestUndoableSave(of: reference, profile: "work", baseURL: base)
      #expect(latest?.id == id)
      let undo = try record("undo", kind: .undo, undoing: [id])
      let saves = try store.saves(profile: "work", baseURL: base)
      #expect(saves.first { $0.id == id }?.undoneBy == undo)
    }
    #expect(
      try store.latestUndoableSave(of: reference, profile: "work", baseURL: base) == nil)
  }

  @Test func `with a save, what is older than so many days is forgotten`() throws {
    _ = try record("old")
    clock.advance(days: 10)
    let ids = [try record("newer"), try record("kept", keepingDays: 10)]
    #expect(try store.saves(profile: "work", baseURL: base).count == 3)
    clock.advance(days: 1)
    let last = try record("last", keepingDays: 10)
    #expect(
      try store.saves(profile: "work", baseURL: base).map(\.id) == [last] + ids.reversed())
  }

  @Test func `only what is older than so many days is forgotten`() throws {
    _ = try record("old")
    clock.advance(days: 90)
    let id = try record("new")
    #expect(try store.forgetSaves(olderThanDays: 90) == 0)
    clock.advance(days: 1)
    #expect(try store.forgetSaves(olderThanDays: .max) == 0)
    #expect(try store.forgetSaves(olderThanDays: 90) == 1)
    #expect(try store.saves(profile: "work", baseURL: base).map(\.id) == [id])
  }

  @Test func `everything can be forgotten`() throws {
    let id = try record("a")
    _ = try record("b", kind: .undo, undoing: [id])
    #expect(try store.forgetAllSaves() == 2)
    #expect(try store.saves(profile: "work", baseURL: base).isEmpty)
  }
}

/// A clock that a test moves.
final class TestClock: Sendable {
  private let seconds = Atomic<Int64>(1_764_000_000)

  var now: Moment { Moment(secondsSinceEpoch: seconds.load(ordering: .relaxed)) }

  func advance(days: Int64) { seconds.add(days * 86_400, ordering: .relaxed) }
}
