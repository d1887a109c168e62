import AmendCore
import AmendTestSupport
import AmendUI

extension EffectRunner.Surroundings {
  /// Surroundings with the sample record, in which nothing is kept but by those drafts.
  init(
    drafts: (any DraftKeeper)?,
    clock: @escaping EffectRunner.Clock = {
      ParseContext(today: CalendarDate(daysSinceEpoch: 0))
    },
    visit: @escaping EffectRunner.Visitor
  ) {
    self.init(
      service: TroubledService(SampleProduct.record, SampleProduct.schema), drafts: drafts,
      tables: NoTables(), names: NoNames(), editOutside: { $0 },
      editRecordOutside: { session, _, _ in session.patch }, visit: visit, themes: NoThemes(),
      alarm: alarm, clock: clock)
  }
}

/// Calls after so many milliseconds, where no loop does.
@MainActor func alarm(_ milliseconds: Int, _ ring: @escaping @MainActor () -> Void) {
  Task {
    try? await Task.sleep(for: .milliseconds(milliseconds))
    ring()
  }
}

@MainActor private final class NoTables: TableKeeper {
  func recall(_ object: ObjectSlug) -> RecalledTable { RecalledTable() }
  func keep(_ layout: TableLayout, of object: ObjectSlug) {}
}

struct NoNames: NameKeeper {
  func prepare() async {}

  func names(of links: [Names.Source: [RecordID]]) async -> Names { Names() }

  func names(of source: Names.Source) async -> KeptNames {
    KeptNames(names: [], age: nil, moment: 0)
  }

  func keep(_ names: [KeptName], of source: Names.Source) async {}
  func keep(_ names: Names, of links: [Names.Source: [RecordID]]) async {}

  func forget(
    _ source: Names.Source, notHeardSince moment: KeptNames.Seconds
  ) async -> [KeptName] { [] }
}

private struct NoThemes: ThemeShelf {
  func names() throws(ThemeError) -> [String] { [] }
  func theme(named name: String) throws(ThemeError) -> Theme { .terminal }
}

/// A terminal on which nothing is shown.
@MainActor final class Nowhere: Display {
  let events = EventOutlet<Event>()
  let size = Size(columns: 80, rows: 24)
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
