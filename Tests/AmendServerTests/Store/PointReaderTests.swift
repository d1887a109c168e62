import AmendCore
import AmendServer
import HTTPTypes
import Testing

/// What is remembered of a database that several programs change.
struct PointReaderTests {
  /// Runs a test with two programs on one database, the first of which asks.
  private func withTwo(
    _ use: Store.Use = .byMany, _ access: Access = .everything,
    _ test: (_ asking: API, _ other: API) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let stores = try [use, .byMany].map { try Store(path: folder.file("a.sqlite"), for: $0) }
      let programs = stores.map { store in
        API(
          transport: InProcessTransport(
            Service(store: store, access: access, clock: Counter().clock)),
          base: "http://localhost/v2", store: store)
      }
      try await test(programs[0], programs[1])
      for store in stores { try store.close() }
    }
  }

  @Test(arguments: [Store.Use.byMany, .byOne])
  func `a record is answered as whoever wrote it last left it`(use: Store.Use) async throws {
    try await withTwo(use) { asking, other in
      try await other.makeProducts()
      let path = "/crm/products/\(try await other.make("products", ["sku": "A"]))"
      var tags: Set<String> = []
      for price in Int64(1)...4 {
        // The second answer is one that is remembered.
        for _ in 0..<2 { tags.insert(try await asking.send(.get, path).entityTag ?? "") }
        let writer = price.isMultiple(of: 2) ? asking : other
        _ = try await writer.send(.patch, path, ["price": .number(Number(price))])
        #expect(try await asking.send(.get, path)["price"] == .number(Number(price)))
      }
      #expect(tags.count == 4)
      _ = try await other.send(.delete, path)
      #expect(try await asking.send(.get, path).status == 404)
    }
  }

  @Test(arguments: [false, true])
  func `a store for one that was made before is read first, and then written`(
    isUsed: Bool
  ) async throws {
    try await TemporaryFolder.with { folder in
      let made = try Store(path: folder.file("a.sqlite"))
      try made.fillWithSampleDataIfEmpty()
      try made.close()
      let store = try Store(path: folder.file("a.sqlite"), for: .byOne)
      #expect(try !store.isEmpty())
      if isUsed {
        let api = API(
          transport: InProcessTransport(
            Service(store: store, access: .everything, clock: Counter().clock)),
          base: "http://localhost/v2", store: store)
        let path = "/crm/products/c1d2e3f4-a5b6-7890-cdef-123456789012"
        #expect(try await api.send(.get, path)["price"] == 29)
        #expect(try await api.send(.patch, path, ["price": 30]).status == 200)
        #expect(try await api.send(.get, path)["price"] == 30)
        #expect(try await api.send(.get, "/crm/objects/products").status == 200)
        #expect(try await api.send(.get, "/crm/products").status == 200)
      }
      try store.close()
      #expect(throws: Refusal.self) { try store.isEmpty() }
    }
  }

  @Test func `an option is called what another program calls it now`() async throws {
    try await withTwo { asking, other in
      try await other.makeProducts()
      let id = try await other.make("products", ["sku": "A", "category": ["id": "opt_abc123"]])
      let path = "/crm/products/\(id)"
      for name in ["Dresses", "Gowns", "Skirts"] {
        let options: JSON = [["id": "opt_abc123", "value": .string(Text(name))]]
        let renamed = try await other.send(
          .patch, "/crm/objects/products/attributes/category", ["options": options])
        #expect(renamed.status == 200)
        for _ in 0..<2 {
          let answer = try await asking.send(.get, path)
          #expect(answer["category"]?["value"] == .string(Text(name)))
        }
      }
    }
  }

  @Test func `a token that another program revokes is worthless at once`() async throws {
    try await withTwo(.byMany, .tokens) { asking, other in
      let (id, secret) = TokenRecord.generate()
      try other.store.add(
        TokenRecord(
          id: id, name: "test", scopes: ["crm:read"], createdAt: "2026-01-01T00:00:00+00:00"),
        secret: secret)
      var asking = asking
      asking.token = secret
      for _ in 0..<3 { #expect(try await asking.send(.get, "/crm/objects").status == 200) }
      try other.store.revokeToken(id, at: "2026-01-02T00:00:00+00:00")
      #expect(try await asking.send(.get, "/crm/objects").status == 401)
    }
  }
}
