import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct HostileTests {
  static let malformed = [
    "", "{", "[]", "null", "\"text\"", "{\"sku\":01}", "{\"sku\":\"\u{1}\"}", "{sku:1}", "{} {}",
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 1000),
  ]

  @Test(arguments: malformed)
  func `a body that is no JSON object is a 400`(body: String) async throws {
    try await API.with { api in
      try await api.makeProducts()
      let answer = try await api.send(.post, "/crm/products", bytes: Array(body.utf8))
      #expect(answer.status == 400)
    }
  }

  @Test func `bytes that are no UTF-8 are a 400`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let bytes = Array("{\"sku\":\"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8)
      #expect(try await api.send(.post, "/crm/products", bytes: bytes).status == 400)
    }
  }

  @Test(arguments: Depth.allCases)
  func `a body over a mebibyte is a 413`(depth: Depth) async throws {
    try await API.with(depth) { api in
      let bytes = [UInt8](repeating: 0x20, count: Service.bodyLimit + 1)
      let answer = try await api.send(.post, "/crm/products", bytes: bytes)
      #expect(answer.status == 413)
    }
  }

  @Test func `text that looks like SQL is text`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let text = "'; DROP TABLE records; --\" OR 1=1 \\ %_ \0 end"
      let id = try await api.make("products", ["sku": .string(Text(text))])
      #expect(try await api.send(.get, "/crm/products/\(id)")["sku"] == .string(Text(text)))
      #expect(
        try await api.send(.post, "/crm/products", ["sku": .string(Text(text))]).status == 400)
      let other = JSON.string(Text("'; DROP TABLE records; --\" OR 1=1 \\ %_ \0 and"))
      #expect(try await api.send(.post, "/crm/products", ["sku": other]).status == 201)
      let path = "/crm/products%27%3B%20DROP%20TABLE%20records/%27%20OR%201%3D1"
      #expect(try await api.send(.get, path).status == 404)
    }
  }

  static let searches = [
    "%22", "%27", "*", "-", "a%20OR%20b", "NEAR(a%20b)", "text:a", "%5Ea", "(", "%00", "a%00b",
    "%E0%A4%A", "%F0%9F%91%97",
  ]

  @Test(arguments: searches)
  func `a search is never syntax`(search: String) async throws {
    try await API.with { api in
      try await api.makeProducts()
      _ = try await api.make("products", ["sku": "plain"])
      #expect(try await api.send(.get, "/crm/products?search=\(search)").status == 200)
    }
  }

  static let paths = [
    "", "/", "/crm", "/crm/", "/crm//", "/crm/products//relation", "/crm/%FF", "/crm/%", "/x",
    "/crm/products/a/b/c", "/organizations", "/crm/objects/products/attributes/a/b",
  ]

  @Test(arguments: paths)
  func `a path that the API does not have is a 404`(path: String) async throws {
    try await API.with { api in
      let answer = try await api.send(.get, path)
      #expect(answer.status == 404)
    }
  }

  @Test(arguments: Depth.allCases)
  func `a method that a path does not have is a 405 that says which it has`(
    depth: Depth
  ) async throws {
    try await API.with(depth) { api in
      let answer = try await api.send(.delete, "/crm/products")
      #expect(answer.status == 405)
      #expect(answer.fields[.allow] == "GET, POST, PUT")
    }
  }
}
