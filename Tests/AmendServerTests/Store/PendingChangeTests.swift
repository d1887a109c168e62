import AmendServer
import GRDB
import Synchronization
import Testing

/// Changes that are committed together.
struct PendingChangeTests {
  /// What was said of changes, in its order.
  private final class Said: Sendable {
    private let sentences = Mutex<[String]>([])

    var all: [String] { sentences.withLock { $0 } }

    func say(_ sentence: String) { sentences.withLock { $0.append(sentence) } }
  }

  /// A change that notes a text by that statement.
  private func note(
    _ text: String, by insertion: String = "INSERT", said: Said,
    then end: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) -> PendingChange {
    PendingChange(
      make: { database in
        try database.execute(sql: "\(insertion) INTO notes VALUES (?)", arguments: [text])
        try end(database)
        return { said.say("\(text) is kept") }
      },
      refuse: { _ in said.say("\(text) is refused") })
  }

  /// Runs a test with a table of notes that are unique, and the path of its database.
  private func withNotes(
    _ test: (DatabaseQueue, String) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.file("notes.sqlite")
      let database = try DatabaseQueue(path: path)
      try await database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE notes (text UNIQUE)")
      }
      try await test(database, path)
      try database.close()
    }
  }

  private func notes(_ database: DatabaseQueue) async throws -> [String] {
    try await database.read { try String.fetchAll($0, sql: "SELECT text FROM notes") }
  }

  @Test func `one that is refused takes nothing of the others with it`() async throws {
    try await withNotes { database, _ in
      let said = Said()
      let group = [
        note("one", said: said),
        note("two", said: said) { _ in throw Refusal.malformed("Not two.") },
        note("one", said: said), note("three", said: said),
      ]
      try await database.writeWithoutTransaction { PendingChange.commit(group, in: $0) }
      #expect(
        said.all == ["one is kept", "two is refused", "one is refused", "three is kept"])
      #expect(try await notes(database) == ["one", "three"])
    }
  }

  @Test func `one that ends the transaction fails alone`() async throws {
    try await withNotes { database, _ in
      let said = Said()
      let group = [
        note("one", said: said), note("one", by: "INSERT OR ROLLBACK", said: said),
        note("two", said: said),
      ]
      try await database.writeWithoutTransaction { PendingChange.commit(group, in: $0) }
      #expect(said.all == ["one is kept", "one is refused", "two is kept"])
      #expect(try await notes(database) == ["one", "two"])
    }
  }

  @Test func `none is answered for before all are on the disk`() async throws {
    try await withNotes { database, path in
      let other = try DatabaseQueue(path: path)
      let said = Said()
      let group = ["one", "two", "three"].map { text in
        PendingChange(
          make: { database in
            try database.execute(sql: "INSERT INTO notes VALUES (?)", arguments: [text])
            return { said.say(PendingChangeTests.count(in: other)) }
          },
          refuse: { _ in said.say("refused") })
      }
      try await database.writeWithoutTransaction { PendingChange.commit(group, in: $0) }
      #expect(said.all == ["3", "3", "3"])
      try other.close()
    }
  }

  /// How many notes another connection finds.
  private static func count(in database: DatabaseQueue) -> String {
    do {
      let count = try database.unsafeRead {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM notes")
      }
      return "\(count ?? -1)"
    } catch { return "\(error)" }
  }

  @Test func `all are refused while another program holds the file`() async throws {
    try await withNotes { database, path in
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: path, configuration: configuration)
      try await other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
      let said = Said()
      let group = [note("one", said: said), note("two", said: said)]
      try await database.writeWithoutTransaction { PendingChange.commit(group, in: $0) }
      #expect(said.all == ["one is refused", "two is refused"])
      try await other.writeWithoutTransaction { try $0.rollback() }
      try other.close()
      #expect(try await notes(database).isEmpty)
    }
  }
}
