import AmendSQLite
import AmendTestSupport
import Foundation
import GRDB
import Glibc
import Testing

@Suite struct QuickConnectionTests {
  /// What both readers are asked.
  private static func words(
    _ reader: any RowReader, above number: Int64, but word: String
  ) throws -> [String] {
    try reader.all(
      "SELECT word FROM words WHERE number > ? AND word IS NOT ? ORDER BY number", .integer(number),
      .text(word)
    ) { try $0.text(0) }
  }

  private func withWords(
    _ work: (_ quick: QuickConnection, _ queue: DatabaseQueue) throws -> Void
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "words.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(
        sql: """
          CREATE TABLE words (number INTEGER, word TEXT);
          INSERT INTO words VALUES (1, 'one'), (2, 'zwei – ✓'), (3, ''), (4, 'o''ne'), (5, NULL);
          """)
    }
    try withExtendedLifetime(folder) {
      try work(try QuickConnection(path: path, lockWaitSeconds: 1), queue)
    }
  }

  @Test func `it reads what GRDB reads`() throws {
    try withWords { quick, queue in
      let read = { (reader: any RowReader) in
        try QuickConnectionTests.words(reader, above: 0, but: "one").prefix(9).map { $0 }
      }
      #expect(throws: DatabaseError.self) { try quick.read(read) }
      #expect(throws: DatabaseError.self) { try queue.read(read) }
      try queue.write { try $0.execute(sql: "DELETE FROM words WHERE word IS NULL") }
      #expect(try quick.read(read) == ["zwei – ✓", "", "o'ne"])
      #expect(try queue.read(read) == ["zwei – ✓", "", "o'ne"])
    }
  }

  @Test func `the first that is wanted ends the reading`() throws {
    try withWords { quick, _ in
      let number = try quick.read { reader in
        try reader.first("SELECT number, word FROM words ORDER BY number") { row in
          row.optionalText(1) == "" ? row.integer(0) : nil
        }
      }
      #expect(number == 3)
      let none = try quick.read { reader in
        try reader.first("SELECT 1 FROM words WHERE number = 9") { $0.integer(0) }
      }
      #expect(none == nil)
    }
  }

  @Test func `a snapshot sees nothing of what is written meanwhile, and the next one does`() throws
  {
    try withWords { quick, queue in
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      let count = { (reader: any RowReader) in
        try reader.first("SELECT count(*) FROM words") { $0.integer(0) }
      }
      let counts = try quick.readSnapshot { reader in
        let before = try count(reader)
        try queue.write { try $0.execute(sql: "DELETE FROM words") }
        return [before, try count(reader)]
      }
      #expect(counts == [5, 5])
      #expect(try quick.readSnapshot(count) == 0)
    }
  }

  @Test func `what fails says why, and the connection goes on`() throws {
    try withWords { quick, _ in
      let missing = { (reader: any RowReader) in
        try reader.all("SELECT * FROM nowhere") { $0.integer(0) }
      }
      let error = #expect(throws: DatabaseError.self) { try quick.readSnapshot(missing) }
      #expect(error?.message == "no such table: nowhere")
      let seven = { (reader: any RowReader) in try reader.first("SELECT 7") { $0.integer(0) } }
      let number = try quick.readSnapshot(seven)
      #expect(number == 7)
      quick.close()
      #expect(throws: DatabaseError.self) { try quick.read(seven) }
    }
  }

  @Test func `it makes no file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "none.sqlite").path
    #expect(throws: DatabaseError.self) { try QuickConnection(path: path, lockWaitSeconds: 1) }
    #expect(access(path, F_OK) != 0)
  }
}
