import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct RecordTests {
  @Test(arguments: Depth.allCases)
  func `a new record has every attribute, null where none was given`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let made = try await api.send(.post, "/crm/products", ["sku": "DRESS-001", "price": 29])
      #expect(made.status == 201)
      #expect(made.json["success"] == true)
      #expect(made.json["status"] == 201)
      #expect(made.record["objectSlug"] == "products")
      #expect(made["sku"] == "DRESS-001")
      #expect(made["price"] == 29)
      #expect(made["category"] == .null)
      #expect(made.record["attributes"]?.members?.count == 14)
      #expect(made.record["createdAt"] == made.record["updatedAt"])
    }
  }

  @Test(arguments: Depth.allCases)
  func `a record is read as it was written, with labels beside the ids of options`(
    depth: Depth
  ) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let supplier = try await api.make("suppliers", ["name": "Nordic Textiles"])
      let id = try await api.make(
        "products",
        [
          "sku": "A", "in_stock": true, "launched_at": "2025-06-01",
          "restocked_at": "2025-06-01T10:00:00+02:00", "category": ["id": "opt_abc123"],
          "tags": [["id": 2], ["id": 1]], "suppliers": [.string(Text(supplier))],
          "margin": .number(try #require(Number("12.50"))), "rating": 4, "phone": "+49301234",
        ])
      let read = try await api.send(.get, "/crm/products/\(id)")
      #expect(read.status == 200)
      #expect(read["in_stock"] == true)
      #expect(read["launched_at"] == "2025-06-01")
      #expect(read["restocked_at"] == "2025-06-01T10:00:00+02:00")
      let dresses: JSON = ["id": "opt_abc123", "value": "Dresses", "color": "success"]
      #expect(read["category"] == dresses)
      #expect(read["tags"]?.array?.map { $0["value"] } == ["Sale", "New"])
      #expect(read["suppliers"] == [.string(Text(supplier))])
      #expect(read["margin"]?.compact == "12.50")
    }
  }

  @Test(arguments: Depth.allCases)
  func `a PATCH changes what it names and nothing else`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A", "name": "Dress", "price": 29])
      let before = try await api.send(.get, "/crm/products/\(id)")
      let after = try await api.send(
        .patch, "/crm/products/\(id)", ["price": 49, "name": .null])
      #expect(after.status == 200)
      #expect(after["price"] == 49)
      #expect(after["name"] == .null)
      #expect(after["sku"] == "A")
      #expect(after.record["createdAt"] == before.record["createdAt"])
      #expect(after.record["updatedAt"] != before.record["updatedAt"])
      let read = try await api.send(.get, "/crm/products/\(id)")
      #expect(read.json == after.json)
      #expect(read.entityTag == after.entityTag)
    }
  }

  @Test func `an empty text and an empty list are kept apart from null`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A"])
      let answer = try await api.send(
        .patch, "/crm/products/\(id)", ["name": "", "tags": [], "suppliers": []])
      #expect(answer["name"] == "")
      #expect(answer["tags"] == [])
      #expect(answer["suppliers"] == [])
    }
  }

  @Test func `a PATCH of nothing leaves the record as it was`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A"])
      let before = try await api.send(.get, "/crm/products/\(id)")
      let after = try await api.send(.patch, "/crm/products/\(id)", [:])
      #expect(after.status == 200)
      #expect(after.json == before.json)
      #expect(after.entityTag == before.entityTag)
    }
  }

  @Test(arguments: Depth.allCases)
  func `a PATCH of which one value is wrong changes nothing`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A", "price": 29])
      let before = try await api.send(.get, "/crm/products/\(id)")
      let refused = try await api.send(
        .patch, "/crm/products/\(id)", ["price": 49, "category": ["id": "opt_none"]])
      #expect(refused.status == 422)
      let after = try await api.send(.get, "/crm/products/\(id)")
      #expect(after.json == before.json)
      #expect(after.entityTag == before.entityTag)
    }
  }

  @Test(arguments: Depth.allCases)
  func `If-Match refuses a record that was changed meanwhile`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A", "price": 1])
      let read = try await api.send(.get, "/crm/products/\(id)")
      let tag = try #require(read.entityTag)
      #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
      let first = try await api.send(.patch, "/crm/products/\(id)", ["price": 2], ifMatch: tag)
      #expect(first.status == 200)
      let second = try await api.send(.patch, "/crm/products/\(id)", ["price": 3], ifMatch: tag)
      #expect(second.status == 412)
      let any = try await api.send(.patch, "/crm/products/\(id)", ["price": 4], ifMatch: "*")
      #expect(any.status == 200)
      let listed = try await api.send(
        .patch, "/crm/products/\(id)", ["price": 5],
        ifMatch: "\"no\", \(try #require(any.entityTag))")
      #expect(listed["price"] == 5)
    }
  }

  @Test(arguments: Depth.allCases)
  func `a deleted record is gone, and gone from the relations of others`(
    depth: Depth
  ) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let kept = try await api.make("suppliers", ["name": "Kept"])
      let lost = try await api.make("suppliers", ["name": "Lost"])
      let links = JSON.array([kept, lost].map { .string(Text($0)) })
      let id = try await api.make(
        "products",
        ["sku": "A", "suppliers": links, "main_supplier": [.string(Text(lost))]])
      let before = try await api.send(.get, "/crm/products/\(id)")
      let deleted = try await api.send(.delete, "/crm/suppliers/\(lost)")
      #expect(deleted.status == 200)
      #expect(deleted.json["message"] == "Record deleted.")
      let after = try await api.send(.get, "/crm/products/\(id)")
      #expect(after["suppliers"] == [.string(Text(kept))])
      #expect(after["main_supplier"] == [])
      #expect(after.entityTag != before.entityTag)
      #expect(try await api.send(.get, "/crm/suppliers/\(lost)").status == 404)
      #expect(try await api.send(.delete, "/crm/suppliers/\(lost)").status == 404)
    }
  }

  @Test func `a record of another object is not found`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A"])
      #expect(try await api.send(.get, "/crm/suppliers/\(id)").status == 404)
      #expect(try await api.send(.patch, "/crm/nothing/\(id)", ["a": 1]).status == 404)
      #expect(
        try await api.send(.get, "/crm/products/nothing").json["message"] == "Record not found.")
    }
  }
}
