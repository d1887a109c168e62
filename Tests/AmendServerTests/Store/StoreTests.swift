import AmendServer
import GRDB
import Testing

struct StoreTests {
  @Test func `the database and its logs are readable by their owner alone`() async throws {
    try await TemporaryFolder.with { folder in
      let store = try Store(path: folder.file("a.sqlite"))
      try store.fillWithSampleDataIfEmpty()
      for name in ["a.sqlite", "a.sqlite-wal", "a.sqlite-shm"] {
        #expect(try folder.permissions(of: name) == 0o600)
      }
      try store.close()
    }
  }

  @Test func `a file that is no database is refused with a sentence`() async throws {
    try await TemporaryFolder.with { folder in
      try folder.write(String(repeating: "no database at all. ", count: 100), to: "a.sqlite")
      let error = #expect(throws: StoreError.self) { try Store(path: folder.file("a.sqlite")) }
      #expect(error?.description.contains("cannot be opened") == true)
      #expect(throws: StoreError.self) { try Store(path: folder.file("missing/a.sqlite")) }
    }
  }

  @Test func `a database of a newer amend is refused`() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.file("a.sqlite")
      try Store(path: path).close()
      let database = try DatabaseQueue(path: path)
      try await database.write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')")
      }
      try database.close()
      let error = #expect(throws: StoreError.self) { try Store(path: path) }
      #expect(error == .newer(path: path))
    }
  }

  @Test func `two that begin at once fill the store once`() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.file("a.sqlite")
      let fills = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<4 {
          group.addTask { try Store(path: path).fillWithSampleDataIfEmpty() }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(fills.filter { $0 }.count == 1)
    }
  }
}
