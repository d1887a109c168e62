import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct AssertTests {
  @Test(arguments: Depth.allCases)
  func `an assert makes a record, then changes it and leaves alone what it omits`(
    depth: Depth
  ) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let path = "/crm/products?matchingAttribute=sku"
      let made = try await api.send(.put, path, ["sku": "A", "name": "Dress", "price": 29])
      #expect(made.status == 201)
      #expect(made["category"] == .null)
      let changed = try await api.send(.put, path, ["sku": "A", "price": 49])
      #expect(changed.status == 200)
      #expect(changed["price"] == 49)
      #expect(changed["name"] == "Dress")
      #expect(changed.record["id"] == made.record["id"])
    }
  }

  @Test func `of several matches the first in the list is changed`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let first = try await api.make("products", ["sku": "A", "price": 7])
      _ = try await api.make("products", ["sku": "B", "price": 7])
      let answer = try await api.send(
        .put, "/crm/products?matchingAttribute=price", ["price": 7, "name": "Found"])
      #expect(answer.status == 200)
      #expect(answer.record["id"]?.string == first)
      let select = try await api.send(
        .put, "/crm/products?matchingAttribute=category",
        ["category": ["id": "opt_abc123"], "sku": "C"])
      #expect(select.status == 201)
    }
  }

  @Test(
    arguments: [
      ("", ["sku": "A"]), ("?matchingAttribute=sku", ["name": "A"]),
      ("?matchingAttribute=sku", ["sku": .null]), ("?matchingAttribute=nothing", ["nothing": 1]),
    ] as [(String, JSON)])
  func `an assert without a value to match is a 400`(query: String, body: JSON) async throws {
    try await API.with { api in
      try await api.makeProducts()
      #expect(try await api.send(.put, "/crm/products\(query)", body).status == 400)
    }
  }

  @Test func `an assert that makes a record needs what is required`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let answer = try await api.send(
        .put, "/crm/products?matchingAttribute=name", ["name": "Dress"])
      #expect(answer.status == 422)
      #expect(answer.error("sku") != nil)
    }
  }
}
