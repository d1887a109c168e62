import AmendHome

/// The state database of a command or a sitting, opened with its first use and not before the first
/// paint.
@MainActor final class OpenState {
  private let account: Account
  private var opened: StateStore?

  nonisolated init(_ account: Account) { self.account = account }

  /// The database. Throws as long as it cannot be opened.
  func store() throws(HomeError) -> StateStore {
    if let opened { return opened }
    let store = try account.openState()
    opened = store
    return store
  }

  /// Whether it was ever used.
  var isOpen: Bool { opened != nil }
}
