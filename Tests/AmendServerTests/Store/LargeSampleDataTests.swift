import AmendCore
import AmendServer
import GRDB
import Testing

struct LargeSampleDataTests {
  @Test func `the large data has 100,000 companies, each with a name of its own`() async throws {
    try await TemporaryFolder.with(memory: true) { folder in
      let store = try Store(path: folder.file("a.sqlite"))
      #expect(try store.isEmpty())
      try store.fillWithSampleDataIfEmpty(.large)
      #expect(try !store.isEmpty())
      let last = try store.records(of: "accounts", PageQuery(page: 1000))
      #expect(last.page.total == 100_000)
      #expect(last.page.elements.count == 100)
      let database = try DatabaseQueue(path: folder.file("a.sqlite"))
      func count(_ sql: String) async throws -> Int {
        try await database.read { try Int.fetchOne($0, sql: "SELECT count(\(sql)") ?? 0 }
      }
      for value in ["id", "attributes ->> 'name'"] {
        let distinct = try await count("DISTINCT \(value)) FROM records WHERE object = 'accounts'")
        #expect(distinct == 100_000)
      }
      let links = try await count(
        """
        *) FROM links JOIN records ON targetObject = records.object AND target = records.id
        WHERE attribute = 'company'
        """)
      #expect(links > 50)
      for (word, least) in [("Müll", 500), ("田中", 500), ("mueller", 500), ("شركة", 1000)] {
        let found = try store.records(of: "accounts", PageQuery(count: 1, search: word))
        #expect(found.page.total > least, "\(word)")
      }
      try store.close()
    }
  }

  @Test func `the small data has no companies`() async throws {
    try await TemporaryFolder.with { folder in
      let store = try Store(path: folder.file("a.sqlite"))
      try store.fillWithSampleDataIfEmpty()
      #expect(throws: Refusal.self) { try store.records(of: "accounts", PageQuery()) }
      try store.close()
    }
  }
}
