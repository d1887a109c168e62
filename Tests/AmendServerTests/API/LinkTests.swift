import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct LinkTests {
  @Test(arguments: Depth.allCases)
  func `single links come and go, and what changes nothing is no change`(
    depth: Depth
  ) async throws {
    try await API.with(depth) { api in
      try await api.makeProducts()
      let first = JSON.string(Text(try await api.make("suppliers", ["name": "First"])))
      let second = JSON.string(Text(try await api.make("suppliers", ["name": "Second"])))
      let path = "/crm/products/\(try await api.make("products", ["sku": "A"]))/relation"
      let added = try await api.send(
        .patch, path, ["attributeSlug": "suppliers", "add": [first, second], "remove": []])
      #expect(added.status == 200)
      #expect(added["suppliers"] == [first, second])
      let again = try await api.send(
        .patch, path, ["attributeSlug": "suppliers", "add": [second], "remove": ["other"]])
      #expect(again["suppliers"] == [first, second])
      #expect(again.entityTag == added.entityTag)
      let removed = try await api.send(
        .patch, path, ["attributeSlug": "suppliers", "remove": [first]])
      #expect(removed["suppliers"] == [second])
    }
  }

  @Test(
    arguments: [
      [:], ["attributeSlug": "suppliers"], ["attributeSlug": "suppliers", "add": []],
      ["attributeSlug": "suppliers", "add": ["a"], "remove": ["a"]],
      ["attributeSlug": "suppliers", "add": "a"], ["attributeSlug": "suppliers", "add": [1]],
      ["attributeSlug": "name", "add": ["a"]], ["attributeSlug": "nothing", "add": ["a"]],
    ] as [JSON])
  func `a body that does not say which links is a 400`(body: JSON) async throws {
    try await API.with { api in
      try await api.makeProducts()
      let id = try await api.make("products", ["sku": "A"])
      #expect(try await api.send(.patch, "/crm/products/\(id)/relation", body).status == 400)
    }
  }

  @Test func `a link to nothing, or a second where one fits, is a 422`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let first = JSON.string(Text(try await api.make("suppliers", ["name": "First"])))
      let second = JSON.string(Text(try await api.make("suppliers", ["name": "Second"])))
      let id = try await api.make("products", ["sku": "A", "main_supplier": [first]])
      let path = "/crm/products/\(id)/relation"
      let nothing = try await api.send(
        .patch, path, ["attributeSlug": "suppliers", "add": ["nobody"]])
      #expect(nothing.error("suppliers") != nil)
      let many = try await api.send(
        .patch, path, ["attributeSlug": "main_supplier", "add": [second]])
      #expect(many.error("main_supplier") != nil)
      let swapped = try await api.send(
        .patch, path, ["attributeSlug": "main_supplier", "add": [second], "remove": [first]])
      #expect(swapped["main_supplier"] == [second])
    }
  }
}
