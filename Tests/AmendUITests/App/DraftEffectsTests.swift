import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// What comes of effects on drafts and history where the state cannot be used.
@MainActor struct DraftEffectsTests {
  private let keeper = FailingDraftKeeper()
  private let mailbox = Mailbox()
  private let runner: EffectRunner
  private let session = EditSession(schema: SampleProduct.schema, record: SampleProduct.record)

  init() {
    let surroundings = EffectRunner.Surroundings(
      service: TroubledService(SampleProduct.record, SampleProduct.schema), drafts: keeper,
      tables: NoTables(), names: NoNames(), editOutside: { $0 },
      editRecordOutside: { session, _, _ in session.patch },
      visit: { place, _ in Visit(of: place) },
      themes: NoThemes())
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
      case .stateFailed(let error): "failed: \(error.message)"
      default: nil
      }
    }
  }

  @Test func `a draft that cannot be kept is told, and that it is kept again, once`() async {
    #expect(await told(.keepDraft(session, nil)) == ["not kept: The disk is full."])
    keeper.isFailing = false
    #expect(await told(.keepDraft(session, nil), .keepDraft(session, nil)) == ["kept again"])
  }

  @Test func `a draft that cannot be taken over is told as that`() async {
    let draft = FoundDraft(
      id: 1, keptAt: Moment(date: .init(daysSinceEpoch: 0), secondOfDay: 0, offsetMinutes: 0),
      session: session, typing: nil)
    #expect(await told(.claimDraft(draft)) == ["not claimed: The disk is full."])
  }

  @Test func `what else fails says nothing of the edits`() async {
    #expect(await told(.readHistory) == ["failed: The disk is full."])
    #expect(await told(.forgetDraft) == ["failed: The disk is full."])
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

  func claim(_ draft: FoundDraft) throws(DraftError) { try fail() }
  func discard(_ draft: FoundDraft) throws(DraftError) { try fail() }
  func keep(_ session: EditSession, typing: Typing?) throws(DraftError) { try fail() }
  func forget() throws(DraftError) { try fail() }
  func recordSave(_ saved: Saving.Saved) throws(DraftError) { try fail() }
  func recordUndo(_ saved: Saving.Saved) throws(DraftError) { try fail() }

  func saves() throws(DraftError) -> [KeptSave] {
    try fail()
    return []
  }
}

@MainActor private final class NoTables: TableKeeper {
  func recall(_ object: ObjectSlug) -> RecalledTable { RecalledTable() }
  func keep(_ layout: TableLayout, of object: ObjectSlug) {}
}

private struct NoNames: NameKeeper {
  func names(of links: [Names.Source: [RecordID]]) async -> Names { Names() }

  func names(of source: Names.Source) async -> KeptNames {
    KeptNames(names: [], age: nil, moment: 0)
  }

  func keep(_ names: [KeptName], of source: Names.Source) async {}
  func keep(_ names: Names, of links: [Names.Source: [RecordID]]) async {}

  func forget(
    _ source: Names.Source, notHeardSince moment: KeptNames.Moment
  ) async -> [KeptName] { [] }
}

private struct NoThemes: ThemeShelf {
  func names() throws(ThemeError) -> [String] { [] }
  func theme(named name: String) throws(ThemeError) -> Theme { .terminal }
}

/// A terminal on which nothing is shown.
@MainActor private final class Nowhere: Display {
  let events = EventOutlet()
  let size = Size(columns: 80, rows: 24)
  let abilities = Abilities()
  var theme = Theme.terminal
  let usesMouse: Bool? = nil

  func paint(_ frame: Frame) {}
  func invalidate() {}
  func suspend() {}
  func release(during work: @MainActor () async -> Void) async { await work() }
  func close() {}
  func copy(_ text: String) throws(CopyError) {}
  func switchMouse() {}
}
