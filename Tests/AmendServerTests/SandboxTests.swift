import AmendAPI
import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct SandboxTests {
  static let product = "/v2/crm/products/c1d2e3f4-a5b6-7890-cdef-123456789012"

  private func send(
    _ transport: InProcessTransport, _ method: HTTPRequest.Method, _ path: String,
    _ body: JSON? = nil
  ) async throws -> JSON {
    let request = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    let answer = try await transport.send(request, body: Array((body?.compact ?? "").utf8))
    return try JSON(parsing: answer.body)
  }

  @Test func `it begins with the documented product, and keeps what is changed`() async throws {
    try await TemporaryFolder.with { folder in
      let first = try Sandbox.open(folder.file("demo.sqlite"))
      let record = try await send(first, .get, Self.product)["record"]
      #expect(record?["attributes"]?["sku"] == "DRESS-001")
      #expect(record?["attributes"]?["price"] == 29)
      _ = try await send(first, .patch, Self.product, ["price": 49])
      let second = try Sandbox.open(folder.file("demo.sqlite"))
      #expect(try await send(second, .get, Self.product)["record"]?["attributes"]?["price"] == 49)
    }
  }

  @Test func `a reset brings the sample data back, for those who have it open too`() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.file("demo.sqlite")
      let open = try Sandbox.open(path)
      let before = try await send(open, .get, Self.product)
      _ = try await send(open, .patch, Self.product, ["price": 49])
      _ = try await send(open, .delete, "/v2/crm/suppliers/5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11")
      try Sandbox.reset(path)
      #expect(try await send(open, .get, Self.product) == before)
    }
  }

  @Test func `a reset replaces a file that is no database`() async throws {
    try await TemporaryFolder.with { folder in
      try folder.write(String(repeating: "broken ", count: 1000), to: "demo.sqlite")
      #expect(throws: StoreError.self) { try Sandbox.open(folder.file("demo.sqlite")) }
      try Sandbox.reset(folder.file("demo.sqlite"))
      let sandbox = try Sandbox.open(folder.file("demo.sqlite"))
      #expect(try await send(sandbox, .get, Self.product)["record"] != nil)
    }
  }

  @Test func `the sample data has every type of attribute, and the documented products`()
    async throws
  {
    try await TemporaryFolder.with { folder in
      let sandbox = try Sandbox.open(folder.file("demo.sqlite"))
      let list = try await send(sandbox, .get, "/v2/crm/objects?count=100")
      let objects = try #require(list["collection"]?.array).map { try Wire.object(from: $0) }
      #expect(objects.map(\.slug) == ["products", "suppliers", "contacts", "deals"])
      let types = Set(objects.flatMap { $0.attributes.map(\.typeName) })
      #expect(types.count == 13)
      #expect(objects.contains { $0.attributes.contains(where: \.isArchived) })
      let documented = try Wire.object(from: Self.documented)
      for attribute in documented.attributes {
        #expect(objects.first?[attribute.slug] == attribute)
      }
    }
  }

  @Test func `several hundred records are there, and links of them that point to nothing`()
    async throws
  {
    try await TemporaryFolder.with { folder in
      let sandbox = try Sandbox.open(folder.file("demo.sqlite"))
      var total: Int64 = 0
      for slug in ["products", "suppliers", "deals", "contacts"] {
        let list = try await send(sandbox, .get, "/v2/crm/\(slug)?count=1")
        total += list["pagination"]?["total"]?.integer ?? 0
      }
      #expect(total == 460)
    }
  }

  private static let documented: JSON = [
    "object": [
      "slug": "products",
      "attributes": [
        ["key": "sku", "label": "SKU", "type": "text", "isRequired": true, "isUnique": true],
        ["key": "inventory_count", "label": "Inventory Count", "type": "number"],
        [
          "key": "category", "label": "Category", "type": "select",
          "options": [
            ["id": "opt_abc123", "value": "Dresses", "color": "success"],
            ["id": "opt_def456", "value": "Shoes", "color": "warning"],
          ],
        ],
        [
          "key": "tags", "label": "Tags", "type": "multiselect",
          "options": [
            ["id": 1, "value": "New", "color": "success"],
            ["id": 2, "value": "Sale", "color": "danger"],
            ["id": 3, "value": "Clearance", "color": "warning"],
          ],
        ],
        [
          "key": "suppliers", "label": "Suppliers", "type": "relation",
          "relationType": "many_to_many", "relatedObjectSlug": "suppliers",
        ],
      ],
    ]
  ]
}
