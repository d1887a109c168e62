import AmendAPI
import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct AccessTests {
  private func add(_ scopes: [String], to store: Store) throws -> (id: String, secret: String) {
    let (id, secret) = TokenRecord.generate()
    let token = TokenRecord(
      id: id, name: "test", scopes: scopes, createdAt: "2026-01-01T00:00:00+00:00")
    try store.add(token, secret: secret)
    return (id, secret)
  }

  @Test(arguments: Depth.allCases)
  func `without a valid token everything is a 401`(depth: Depth) async throws {
    try await API.with(depth, .tokens) { api in
      var api = api
      let none = try await api.send(.get, "/crm/objects")
      #expect(none.status == 401)
      #expect(none.fields[.wwwAuthenticate] == "Bearer")
      api.token = "wrong"
      #expect(try await api.send(.get, "/crm/objects").status == 401)
      let (id, secret) = try add(["crm:read"], to: api.store)
      api.token = secret
      #expect(try await api.send(.get, "/crm/objects").status == 200)
      try api.store.revokeToken(id, at: "2026-01-02T00:00:00+00:00")
      #expect(try await api.send(.get, "/crm/objects").status == 401)
    }
  }

  static let pages: [(host: String, origin: String?, status: Int)] = [
    ("evil.example", nil, 403), ("127.0.0.1:8080", "https://evil.example", 403),
    ("localhost", "null", 403), ("localhost", "http://localhost:3000", 200), ("[::1]:80", nil, 200),
  ]

  @Test(arguments: pages)
  func `without tokens no web page from elsewhere is answered`(
    host: String, origin: String?, status: Int
  ) async throws {
    try await API.with { api in
      var request = HTTPRequest(
        method: .get, scheme: "http", authority: host, path: "/v2/crm/objects")
      request.headerFields[.origin] = origin
      let answer = try await api.transport.send(request, body: [])
      #expect(answer.response.status.code == status)
    }
  }

  static let calls: [(scope: String, path: String, method: String, status: Int)] = [
    ("crm:read", "/crm/objects", "GET", 200), ("crm:write", "/crm/objects", "GET", 200),
    ("users:read", "/crm/objects", "GET", 403),
    ("crm:read", "/organizations/users", "GET", 403),
    ("users:read", "/organizations/users", "GET", 200),
    ("crm:read", "/crm/objects", "POST", 403), ("crm:write", "/crm/objects", "POST", 422),
    ("crm:read", "/crm/things/a", "PATCH", 403), ("crm:write", "/crm/things/a", "PATCH", 404),
    ("crm:read", "/crm/things/a", "DELETE", 403), ("crm:read", "/crm/things", "GET", 404),
  ]

  @Test(arguments: calls)
  func `a token permits what its scope says`(
    scope: String, path: String, method: String, status: Int
  ) async throws {
    try await API.with(.inProcess, .tokens) { api in
      var api = api
      api.token = try add([scope], to: api.store).secret
      let answer = try await api.send(try #require(.init(method)), path, [:])
      #expect(answer.status == status)
    }
  }

  @Test func `a 403 names the scope that is missing`() async throws {
    try await API.with(.inProcess, .tokens) { api in
      var api = api
      api.token = try add(["crm:read"], to: api.store).secret
      let answer = try await api.send(.post, "/crm/objects", [:])
      #expect(answer.json["message"]?.string?.contains("crm:write") == true)
    }
  }

  @Test func `a token is kept as a hash, and the day of its last use noted`() async throws {
    try await TemporaryFolder.with { folder in
      let store = try Store(path: folder.file("a.sqlite"))
      let (_, secret) = try add(["crm:read"], to: store)
      var api = API(
        transport: InProcessTransport(
          Service(store: store, access: .tokens, clock: Counter().clock)),
        base: "http://localhost/v2", store: store)
      api.token = secret
      #expect(try store.tokens().map(\.lastUsedAt) == [nil])
      _ = try await api.send(.get, "/crm/objects")
      #expect(try store.tokens().map(\.lastUsedAt) == ["2026-01-01"])
      try store.close()
      #expect(try !folder.bytes(of: "a.sqlite").contains(secret))
    }
  }

  @Test func `a token that does not exist cannot be revoked`() async throws {
    try await API.with { api in
      #expect(throws: Refusal.self) { try api.store.revokeToken("nothing", at: "2026") }
    }
  }
}
