import AmendCore
import AmendHome
import Testing

@Suite struct DraftsTests {
  private let scratch: ScratchDirectory
  /// Process 1 runs, all others do not.
  private let store: StateStore

  init() throws {
    scratch = try ScratchDirectory()
    store = try StateStore(
      path: "\(scratch.path)/amend/state.sqlite",
      now: { Moment(secondsSinceEpoch: 1_764_000_000) }, isRunning: { $0.processID == 1 })
  }

  private func session(_ name: String) -> EditSession {
    var session = Sample.session
    session.set(.text(Text(name)), for: "name")
    return session
  }

  @Test func `a draft comes back with its edits, its undo and what was being typed`() throws {
    let typing = Typing(slug: "note", text: "half a sent\u{301}", caret: 4)
    try store.save(session("new"), typing: typing, at: Sample.place, by: Sample.editor(2, "a"))
    let listing = try #require(try store.drafts(at: Sample.place).first)
    #expect(listing.changed == ["name", "note"])
    #expect(listing.updatedAt.description == "2025-11-24T16:00:00+00:00")
    #expect(!listing.isInUse)
    let draft = try store.draft(listing.id)
    #expect(draft.session == session("new"))
    #expect(draft.typing == typing)
  }

  @Test func `saving again replaces what the same form kept`() throws {
    try store.save(session("one"), at: Sample.place, by: Sample.editor(1, "a"))
    try store.save(session("two"), at: Sample.place, by: Sample.editor(1, "a"))
    let listings = try store.drafts()
    #expect(listings.count == 1)
    #expect(try store.draft(listings[0].id).session["name"] == .text("two"))
  }

  @Test func `two amends on one record keep drafts of their own`() throws {
    try store.save(session("mine"), at: Sample.place, by: Sample.editor(1, "a"))
    try store.save(session("theirs"), at: Sample.place, by: Sample.editor(2, "b"))
    let names = try store.drafts(at: Sample.place).map { try store.draft($0.id).session["name"] }
    #expect(Set(names) == [.text("mine"), .text("theirs")])
    try store.discardDraft(by: Sample.editor(1, "a"))
    #expect(try store.drafts().map(\.processID) == [2])
  }

  @Test func `drafts of another profile, base URL, object or record are not this record's`() throws
  {
    let places = [
      DraftPlace(profile: "x", baseURL: Sample.place.baseURL, object: "products", record: "1"),
      DraftPlace(profile: "work", baseURL: "https://x", object: "products", record: "1"),
      DraftPlace(profile: "work", baseURL: Sample.place.baseURL, object: "deals", record: "1"),
      DraftPlace(profile: "work", baseURL: Sample.place.baseURL, object: "products", record: nil),
    ]
    for place in places { try store.save(session("x"), at: place, by: Sample.editor(2, "a")) }
    #expect(try store.drafts(at: Sample.place).isEmpty)
    #expect(Set(try store.drafts().map(\.place)) == Set(places))
  }

  @Test func `a draft whose amend is gone can be claimed and is then one's own`() throws {
    try store.save(session("old"), at: Sample.place, by: Sample.editor(2, "a"))
    let id = try #require(try store.drafts().first).id
    let draft = try store.claim(id, for: Sample.editor(1, "b"))
    #expect(draft.session["name"] == .text("old"))
    #expect(draft.listing.isInUse)
    try store.save(session("newer"), at: Sample.place, by: Sample.editor(1, "b"))
    #expect(try store.drafts().map(\.id) == [id])
    #expect(try store.draft(id).session["name"] == .text("newer"))
  }

  @Test func `a draft whose amend still runs cannot be claimed by another`() throws {
    try store.save(session("mine"), at: Sample.place, by: Sample.editor(1, "a"))
    let id = try #require(try store.drafts().first).id
    #expect(throws: HomeError.draftInUse(processID: 1)) {
      try store.claim(id, for: Sample.editor(3, "b"))
    }
    #expect(try store.claim(id, for: Sample.editor(1, "a")).session == session("mine"))
  }

  @Test func `a draft whose form was left can be claimed by another form of the same amend`() throws
  {
    let store = try StateStore(
      path: "\(scratch.path)/amend/state.sqlite", now: { Moment(secondsSinceEpoch: 0) },
      isRunning: { $0.processID == 1 && $0.processMark != "" })
    try store.save(session("left"), at: Sample.place, by: Sample.editor(1, "a"))
    try store.save(session("open"), at: Sample.place, by: Sample.editor(1, "b"))
    try store.releaseDrafts(of: Sample.editor(1, "a"))
    let listings = try store.drafts()
    #expect(listings.map(\.isInUse).sorted { !$0 && $1 } == [false, true])
    let id = try #require(listings.first { !$0.isInUse }).id
    #expect(try store.claim(id, for: Sample.editor(1, "c")).session == session("left"))
  }

  @Test func `one that lost its draft by mistake goes on with a draft of its own`() throws {
    try store.save(session("theirs"), at: Sample.place, by: Sample.editor(2, "a"))
    let id = try #require(try store.drafts().first).id
    _ = try store.claim(id, for: Sample.editor(1, "b"))
    try store.save(session("still here"), at: Sample.place, by: Sample.editor(2, "a"))
    #expect(try store.drafts().count == 2)
    #expect(try store.draft(id).session["name"] == .text("theirs"))
  }

  @Test func `what another form made of a draft is neither lost nor thrown away`() throws {
    try store.save(session("old"), at: Sample.place, by: Sample.editor(2, "a"))
    let found = try #require(try store.drafts().first)
    _ = try store.claim(found.id, for: Sample.editor(3, "b"))
    try store.save(session("newer"), at: Sample.place, by: Sample.editor(3, "b"))
    #expect(try store.discardDraft(found.id, of: found.nonce) == false)
    let claimed = try store.claim(found.id, for: Sample.editor(1, "c"))
    #expect(claimed.session == session("newer"))
    #expect(try store.discardDraft(found.id, of: claimed.listing.nonce))
  }

  @Test func `a draft that is gone is said to be gone`() throws {
    #expect(throws: HomeError.noDraft) { try store.draft(7) }
    #expect(throws: HomeError.noDraft) { try store.claim(7, for: Sample.editor(1, "a")) }
    #expect(try store.discardDraft(7, of: "a") == false)
  }

  @Test func `this process runs, and one of the same number from another boot does not`() {
    let editor = EditorInstance.make()
    #expect(editor.isRunning)
    #expect(editor != EditorInstance.make())
    let earlier = EditorInstance(
      processID: editor.processID, processMark: "another-boot:1", nonce: editor.nonce)
    #expect(!earlier.isRunning)
    #expect(!EditorInstance(processID: -1, processMark: "", nonce: "").isRunning)
  }
}
