import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct ListTests {
  @Test(arguments: Depth.allCases)
  func `pages hold every record once, also while records are added`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeObject("things", [["label": "Name", "type": "text"]])
      for _ in 0..<25 { _ = try await api.make("things", ["name": "thing"]) }
      var ids: [String] = []
      var page = 1
      while true {
        let answer = try await api.send(.get, "/crm/things?count=10&page=\(page)")
        ids += try #require(answer.json["collection"]?.array).compactMap { $0["id"]?.string }
        if page == 1 { _ = try await api.make("things", ["name": "late"]) }
        guard answer.json["pagination"]?["nextPage"] != .null else { break }
        page += 1
      }
      #expect(page == 3)
      #expect(ids.count == 26)
      #expect(Set(ids).count == 26)
    }
  }

  @Test func `a page says where it stands`() async throws {
    try await API.with { api in
      try await api.makeObject("things", [])
      for _ in 0..<5 { _ = try await api.make("things", [:]) }
      let answer = try await api.send(.get, "/crm/things?count=2&page=2")
      let pagination = try #require(answer.json["pagination"])
      #expect(pagination["total"] == 5)
      #expect(pagination["totalPages"] == 3)
      #expect(pagination["currentPage"] == 2)
      #expect(pagination["previousPage"] == "/v2/crm/things?page=1")
      #expect(pagination["nextPage"] == "/v2/crm/things?page=3")
      let beyond = try await api.send(.get, "/crm/things?page=2147483647&count=100")
      #expect(beyond.status == 200)
      #expect(beyond.json["collection"] == [])
    }
  }

  @Test(arguments: ["count=0", "count=101", "page=0", "page=x", "count="])
  func `a page that cannot be is a 400`(query: String) async throws {
    try await API.with { api in
      try await api.makeObject("things", [])
      #expect(try await api.send(.get, "/crm/things?\(query)").status == 400)
    }
  }

  @Test(arguments: Depth.allCases)
  func `a search finds records by the beginnings of their words`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      _ = try await api.make("products", ["sku": "A", "name": "Crêpe summer dress"])
      _ = try await api.make("products", ["sku": "B", "name": "Winter dress", "price": 12])
      _ = try await api.make("products", ["sku": "C", "name": "浴衣 夏祭り"])
      _ = try await api.make("suppliers", ["name": "Summer & Sons"])
      func found(_ search: String) async throws -> [JSON?] {
        let answer = try await api.send(.get, "/crm/products?search=\(search)")
        let records = try #require(answer.json["collection"]?.array)
        #expect(answer.json["pagination"]?["total"]?.integer == Int64(records.count))
        return records.map { $0["attributes"]?["sku"] }
      }
      #expect(try await found("dre") == ["A", "B"])
      #expect(try await found("SUMM+dress") == ["A"])
      #expect(try await found("crepe") == ["A"])
      #expect(try await found("%E6%B5%B4%E8%A1%A3") == ["C"])
      #expect(try await found("ress") == [])
      #expect(try await found("") == ["A", "B", "C"])
    }
  }

  @Test func `a search finds what a record says now`() async throws {
    try await API.with { api in
      try await api.makeObject("things", [["label": "Name", "type": "text"]])
      let id = try await api.make("things", ["name": "before"])
      _ = try await api.send(.patch, "/crm/things/\(id)", ["name": "after"])
      let old = try await api.send(.get, "/crm/things?search=before")
      #expect(old.json["collection"] == [])
      let new = try await api.send(.get, "/crm/things?search=after")
      #expect(new.json["collection"]?.array?.count == 1)
      _ = try await api.send(.delete, "/crm/things/\(id)")
      let gone = try await api.send(.get, "/crm/things?search=after")
      #expect(gone.json["collection"] == [])
    }
  }
}
