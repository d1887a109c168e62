import AmendSQLite
import GRDB

/// Gathers what is to be written while the disk is busy, and commits it together.
///
/// A change that comes alone waits for nothing. Whoever asks for one is answered when it is on the
/// disk.
actor GroupCommit {
  private let database: Late<any DatabaseWriter>
  private var waiting: [PendingChange] = []
  private var isCommitting = false

  init(_ database: Late<any DatabaseWriter>) { self.database = database }

  /// Runs what writes, of which nothing is kept when it throws; it may be run a second time.
  func write<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws(Refusal) -> Result {
    let outcome = await withCheckedContinuation { continuation in
      waiting.append(
        PendingChange(
          make: { database in
            let result = try body(database)
            return {
              continuation.resume(returning: Swift.Result<Result, Refusal>.success(result))
            }
          },
          refuse: { continuation.resume(returning: .failure(Refusal($0))) }))
      commitWaiting()
    }
    return try outcome.get()
  }

  private func commitWaiting() {
    guard !isCommitting, !waiting.isEmpty else { return }
    let group = waiting
    waiting = []
    do {
      try database.value().asyncWriteWithoutTransaction { database in
        PendingChange.commit(group, in: database)
        Task { await self.ended() }
      }
      isCommitting = true
    } catch {
      for change in group { change.refuse(error) }
    }
  }

  private func ended() {
    isCommitting = false
    commitWaiting()
  }
}
