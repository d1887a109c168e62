import AmendAPI
import AmendCore
import AmendServer
import AmendTestSupport
import GRDB
import HTTPTypes
import Testing

/// Many who write at the same time.
struct WritingAtOnceTests {
  @Test(arguments: Depth.allCases)
  func `each is answered for itself`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      _ = try await api.make("products", ["sku": "TAKEN"])
      let ids = try await makeProducts(24, by: api)
      let statuses = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
        for (index, id) in ids.enumerated() {
          let isRefused = index.isMultiple(of: 3)
          let body: JSON = [
            "price": .number(Number(Int64(index))),
            "sku": isRefused ? "TAKEN" : .string(Text("NEW-\(index)")),
          ]
          group.addTask { (index, try await api.send(.patch, "/crm/products/\(id)", body).status) }
        }
        return try await group.reduce(into: [Int: Int]()) { $0[$1.0] = $1.1 }
      }
      for (index, id) in ids.enumerated() {
        let kept = try await api.send(.get, "/crm/products/\(id)")
        let isRefused = index.isMultiple(of: 3)
        #expect(statuses[index] == (isRefused ? 400 : 200))
        #expect(kept["price"] == (isRefused ? .null : .number(Number(Int64(index)))))
        #expect(kept["sku"] == .string(Text(isRefused ? "OLD-\(index)" : "NEW-\(index)")))
      }
    }
  }

  @Test func `whoever has an answer finds the change in the file`() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.file("a.sqlite")
      let store = try Store(path: path)
      let service = Service(store: store, access: .everything)
      let api = API(
        transport: InProcessTransport(service), base: "http://localhost/v2", store: store)
      try await api.makeProducts()
      let ids = try await makeProducts(16, by: api)
      let file = try DatabaseQueue(path: path)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for id in ids {
          group.addTask {
            for price in Int64(1)...5 {
              let answer = try await api.send(
                .patch, "/crm/products/\(id)", ["price": .number(Number(price))])
              #expect(answer.status == 200)
              let kept = try await file.read {
                try String.fetchOne(
                  $0, sql: "SELECT attributes FROM records WHERE id = ?", arguments: [id])
              }
              #expect(try JSON(parsing: kept ?? "")["price"] == .number(Number(price)))
            }
          }
        }
        try await group.waitForAll()
      }
      try file.close()
      try store.close()
    }
  }

  @Test func `requests of one connection are answered in their order`() async throws {
    try await API.with(.live) { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A"])
      let connection = try RawConnection(port: try #require(try BaseURL(api.base).port))
      let changes = (1...8).map { "{\"price\":\($0)}" }.map { body in
        "PATCH /v2/crm/products/\(id) HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
      }
      connection.write(
        changes.joined()
          + "GET /v2/crm/products/\(id) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let answers = try #require(connection.readToEnd(withinSeconds: 60))
      let prices = answers.split(separator: "\"price\":").dropFirst().map {
        $0.prefix { $0 != "," }
      }
      #expect(prices == ["1", "2", "3", "4", "5", "6", "7", "8", "8"])
    }
  }

  private func makeProducts(_ count: Int, by api: API) async throws -> [String] {
    var ids: [String] = []
    for index in 0..<count {
      ids.append(try await api.make("products", ["sku": .string(Text("OLD-\(index)"))]))
    }
    return ids
  }
}
