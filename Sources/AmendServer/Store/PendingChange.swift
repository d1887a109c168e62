package import GRDB

/// A change that waits to be committed, together with others: the disk takes as long for many as
/// for one.
package struct PendingChange: Sendable {
  /// Says that the change is on the disk, or why it is refused.
  package typealias Answer = @Sendable () -> Void

  private let make: @Sendable (Database) throws -> Answer
  let refuse: @Sendable (any Error) -> Void

  /// `make` makes the change and returns how to say that it is on the disk; nothing of the change
  /// is kept when it throws. It is called once more where a group fails as a whole.
  package init(
    make: @escaping @Sendable (Database) throws -> Answer,
    refuse: @escaping @Sendable (any Error) -> Void
  ) {
    self.make = make
    self.refuse = refuse
  }

  /// Commits a group, in which each change sees those before it and none fails with another, and
  /// then says of each, in their order, how it went.
  package static func commit(_ group: [PendingChange], in database: Database) {
    do {
      var answers: [Answer] = []
      try database.inTransaction(.immediate) {
        for change in group {
          answers.append(try group.count == 1 ? change.make(database) : change.made(in: database))
        }
        return .commit
      }
      for answer in answers { answer() }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Another process holds the file; it would hold up each of them alone for as long again.
      for change in group { change.refuse(error) }
    } catch  where group.count > 1 {
      for change in group { commit([change], in: database) }
    } catch {
      for change in group { change.refuse(error) }
    }
  }

  /// Makes one change of a group, or nothing of it. Throws when the whole transaction is gone.
  private func made(in database: Database) throws -> Answer {
    var answer: Answer = {}
    do {
      try database.inSavepoint {
        answer = try make(database)
        return .commit
      }
      return answer
    } catch {
      // SQLite takes everything back after some errors, such as those of a full disk.
      guard database.isInsideTransaction else { throw error }
      return { refuse(error) }
    }
  }
}
