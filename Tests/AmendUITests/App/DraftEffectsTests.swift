import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// What comes of effects on drafts and history where the state cannot be used.
@MainActor struct DraftEffectsTests {
  private let keeper = FailingDraftKeeper()
  private let mailbox = Mailbox(alarm: alarm)
  private let runner: EffectRunner
  private let session = EditSession(schema: SampleProduct.schema, record: SampleProduct.record)

  init() {
    let surroundings = EffectRunner.Surroundings(drafts: keeper) { place, _ in Visit(of: place) }
    runner = EffectRunner(surroundings, display: Nowhere(), mailbox: mailbox)
  }

  /// What was told of those effects.
  private func told(_ effects: Effect...) async -> [String] {
    for effect in effects { runner.run(effect) }
    mailbox.post(.ticked)
    let events = await withCheckedContinuation { continuation in
      Task {
        await mailbox.serve {
          continuation.resume(returning: $0)
          return false
        }
      }
    }
    return events.compactMap { event in
      switch event {
      case .draftNotKept(let error): "not kept: \(error.message)"
      case .draftKeptAgain: "kept again"
      case .draftClaimed(.failure(let error)): "not claimed: \(error.message)"
      case .draftClaimed(.success(let draft)): "claimed by \(draft.nonce)"
      case .stateFailed(let error): "failed: \(error.message)"
      default: nil
      }
    }
  }

  @Test func `a draft that cannot be kept is told, and that it is kept again, once`() async {
    #expect(await told(.drafts(.keep(session, nil))) == ["not kept: The disk is full."])
    keeper.isFailing = false
    #expect(
      await told(.drafts(.keep(session, nil)), .drafts(.keep(session, nil))) == ["kept again"])
  }

  @Test func `nobody leaves who wanted a draft that could not be kept`() async {
    _ = await told(.drafts(.keep(session, nil)), .quitIfKept)
    #expect(!runner.isFinished)
    keeper.isFailing = false
    _ = await told(.drafts(.keep(session, nil)), .quitIfKept)
    #expect(runner.isFinished)
  }

  @Test func `the trouble is over when there is nothing to keep any more`() async {
    _ = await told(.drafts(.keep(session, nil)))
    keeper.isFailing = false
    #expect(await told(.drafts(.forget), .quitIfKept) == ["kept again"])
    #expect(runner.isFinished)
  }

  @Test func `a draft that cannot be taken over is told as that`() async {
    let draft = FoundDraft(
      id: 1, nonce: "left",
      keptAt: Moment(date: .init(daysSinceEpoch: 0), secondOfDay: 0, offsetMinutes: 0),
      session: session, typing: nil)
    #expect(await told(.drafts(.claim(draft))) == ["not claimed: The disk is full."])
    keeper.isFailing = false
    // What others made of it meanwhile is gone on with, and not what was found.
    #expect(await told(.drafts(.claim(draft))) == ["claimed by mine"])
  }

  @Test func `what else fails says nothing of the edits`() async {
    #expect(await told(.drafts(.readHistory)) == ["failed: The disk is full."])
    #expect(await told(.drafts(.forget)) == ["failed: The disk is full."])
  }
}

/// Keeps nothing, on a disk that is full at first.
@MainActor private final class FailingDraftKeeper: DraftKeeper {
  var isFailing = true

  private func fail() throws(DraftError) {
    if isFailing { throw DraftError("The disk is full.") }
  }

  func drafts() throws(DraftError) -> [FoundDraft] {
    try fail()
    return []
  }

  func claim(_ draft: FoundDraft) throws(DraftError) -> FoundDraft {
    try fail()
    return FoundDraft(
      id: draft.id, nonce: "mine", keptAt: draft.keptAt, session: draft.session, typing: nil)
  }

  func discard(_ draft: FoundDraft) throws(DraftError) { try fail() }
  func keep(_ session: EditSession, typing: Typing?) throws(DraftError) { try fail() }
  func forget() throws(DraftError) { try fail() }
  func recordSave(_ saved: Saving.Saved, batch: Int?) throws(DraftError) { try fail() }
  func recordUndo(_ saved: Saving.Saved) throws(DraftError) { try fail() }

  func saves() throws(DraftError) -> [KeptSave] {
    try fail()
    return []
  }
}
