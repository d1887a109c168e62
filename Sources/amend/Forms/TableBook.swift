import AmendCore
import AmendHome
import AmendUI

/// Remembers in the state database how tables are arranged, and knows from it which records have
/// drafts.
@MainActor final class TableBook: TableKeeper {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func recall(_ object: ObjectSlug) -> RecalledTable {
    let settings = connection.settings
    return using { store throws(HomeError) in
      let place = DraftPlace(
        profile: settings.profile.value, baseURL: settings.baseURL.value, object: object)
      var recalled = RecalledTable(drafted: try store.draftedRecords(at: place))
      if let kept = try store.tableLayout(at: place) {
        recalled.layout = TableLayout(
          columns: kept.columns,
          order: kept.isSorted ? SortOrder(kept.sortedBy, isDescending: kept.isDescending) : nil)
      }
      return recalled
    } ?? RecalledTable()
  }

  func keep(_ layout: TableLayout, of object: ObjectSlug) {
    let settings = connection.settings
    _ = using { store throws(HomeError) in
      let place = DraftPlace(
        profile: settings.profile.value, baseURL: settings.baseURL.value, object: object)
      try store.keep(
        KeptLayout(
          columns: layout.columns, isSorted: layout.order != nil, sortedBy: layout.order?.slug,
          isDescending: layout.order?.isDescending ?? false), at: place)
    }
  }

  /// What is remembered is a comfort: without it the table is as at the first time.
  private func using<Answer>(_ work: (StateStore) throws(HomeError) -> Answer) -> Answer? {
    do throws(HomeError) {
      return try work(try connection.state.store())
    } catch { return nil }
  }
}
