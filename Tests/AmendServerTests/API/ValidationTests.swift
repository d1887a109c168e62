import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct ValidationTests {
  static let wrongTypes: [(String, JSON)] = [
    ("name", 1), ("name", ["a": 1]), ("price", "29"), ("price", true), ("in_stock", 1),
    ("launched_at", 20_250_601), ("category", "opt_abc123"), ("category", [["id": "opt_abc123"]]),
    ("tags", ["id": 1]), ("tags", [1]), ("suppliers", "record-0"), ("suppliers", [["id": "a"]]),
    ("margin", "12"), ("rating", "5"), ("phone", 49),
  ]

  @Test(arguments: wrongTypes)
  func `a value of the wrong type is a 400 that names the attribute`(
    slug: String, value: JSON
  ) async throws {
    try await API.with { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A"])
      let answer = try await api.send(
        .patch, "/crm/products/\(id)", .object([.init(slug, value)]))
      #expect(answer.status == 400)
      #expect(answer.json["success"] == false)
      #expect(answer.json["status"] == 400)
      #expect(answer.json["message"]?.string?.contains(slug) == true)
    }
  }

  static let invalid: [(String, JSON)] = [
    ("name", .string(Text(String(repeating: "é", count: 256)))), ("launched_at", "2025-02-30"),
    ("launched_at", ""), ("restocked_at", "2025-06-01T10:00:00"), ("category", ["id": "opt_x"]),
    ("category", ["id": 1]), ("tags", [["id": "1"]]), ("suppliers", ["nobody"]),
    ("main_supplier", ["a", "b"]), ("owner", ["nobody"]), ("rating", 6), ("rating", -1),
    ("nothing", 1), ("id", "a"), ("created_at", "2025-06-01T10:00:00+00:00"), ("sku", .null),
  ]

  @Test(arguments: invalid)
  func `a value that the attribute cannot hold is a 422 that names it`(
    slug: String, value: JSON
  ) async throws {
    try await API.with { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A"])
      let answer = try await api.send(
        .patch, "/crm/products/\(id)", .object([.init(slug, value)]))
      #expect(answer.status == 422)
      #expect(answer.error(slug)?.hasPrefix("The \(slug) ") == true)
    }
  }

  @Test func `255 characters fit, counted by code points`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let text = JSON.string(Text(String(repeating: "夏", count: 255)))
      let id = try await api.make("products", ["sku": "A", "name": text])
      #expect(try await api.send(.get, "/crm/products/\(id)")["name"] == text)
    }
  }

  @Test func `whole numbers of 64 bits are taken, and no others`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A"])
      for (digits, status) in [
        ("9223372036854775807", 200), ("-9223372036854775808", 200), ("9223372036854775808", 400),
        ("1.5", 400), ("1e400", 400),
      ] {
        let body = Array("{\"price\":\(digits)}".utf8)
        let answer = try await api.send(.patch, "/crm/products/\(id)", bytes: body)
        #expect(answer.status == status, "\(digits)")
      }
    }
  }

  @Test(arguments: Depth.allCases)
  func `every attribute with something against it is named at once`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let answer = try await api.send(
        .post, "/crm/products", ["nothing": 1, "category": ["id": "opt_x"]])
      #expect(answer.status == 422)
      let names = answer.json["errors"]?.members?.map(\.key)
      #expect(names == ["category", "nothing", "sku"])
      #expect(answer.error("sku") == "The sku field is required.")
    }
  }

  @Test(arguments: Depth.allCases)
  func `a unique value that another record has is a 400`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let first = try await api.make("products", ["sku": "A"])
      let second = try await api.make("products", ["sku": "B"])
      #expect(try await api.send(.post, "/crm/products", ["sku": "A"]).status == 400)
      let refused = try await api.send(.patch, "/crm/products/\(second)", ["sku": "A"])
      #expect(refused.status == 400)
      #expect(refused.json["message"]?.string?.contains("sku") == true)
      #expect(try await api.send(.patch, "/crm/products/\(first)", ["sku": "A"]).status == 200)
      #expect(try await api.send(.patch, "/crm/products/\(first)", ["sku": "C"]).status == 200)
      #expect(try await api.send(.patch, "/crm/products/\(second)", ["sku": "A"]).status == 200)
      #expect(try await api.send(.delete, "/crm/products/\(second)").status == 200)
      #expect(try await api.send(.post, "/crm/products", ["sku": "A"]).status == 201)
    }
  }

  @Test func `unique numbers are told apart to the last digit`() async throws {
    try await API.with { api in
      try await api.makeObject(
        "things",
        [["label": "Weight", "type": "currency", "currency": "EUR", "isUnique": true]])
      for text in ["0.1", "0.1000000000000000055", "1e400", "2e400", "7"] {
        let number = try #require(Number(text))
        #expect(try await api.send(.post, "/crm/things", ["weight": .number(number)]).status == 201)
      }
      for text in ["0.10", "10e399", "7.0"] {
        let number = try #require(Number(text))
        #expect(try await api.send(.post, "/crm/things", ["weight": .number(number)]).status == 400)
      }
    }
  }

  @Test func `an archived attribute is read but not written`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A", "name": "Dress"])
      let archived = try await api.send(
        .patch, "/crm/objects/products/attributes/name", ["isArchived": true])
      #expect(archived.json["attribute"]?["isArchived"] == true)
      let refused = try await api.send(.patch, "/crm/products/\(id)", ["name": "Other"])
      #expect(refused.error("name") != nil)
      #expect(try await api.send(.get, "/crm/products/\(id)")["name"] == "Dress")
    }
  }

  @Test func `a link that has lost its target may stay but not come`() async throws {
    try await API.with { api in
      try api.store.fillWithSampleDataIfEmpty()
      let found = try await api.send(.get, "/crm/products?search=LOST-007")
      let record = try #require(found.json["collection"]?.array?.first)
      let id = try #require(record["id"]?.string)
      let links = try #require(record["attributes"]?["suppliers"])
      let lost = try #require(links.array?.last?.string)
      #expect(try await api.send(.get, "/crm/suppliers/\(lost)").status == 404)
      let kept = try await api.send(.patch, "/crm/products/\(id)", ["suppliers": links])
      #expect(kept.status == 200)
      let emptied = try await api.send(.patch, "/crm/products/\(id)", ["suppliers": []])
      #expect(emptied.status == 200)
      let back = try await api.send(.patch, "/crm/products/\(id)", ["suppliers": links])
      #expect(back.error("suppliers")?.contains(lost) == true)
    }
  }
}
