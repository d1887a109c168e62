import AmendAPI
import AmendCore
import AmendServer
import AmendTestSupport
import HTTPTypes
import Testing

/// What the front takes from those who ask too often or too slowly.
struct FrontLimitsTests {
  private func serve(
    _ limits: FrontLimits, _ access: Access = .everything,
    _ test: (Store, String) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let store = try Store(path: folder.file("a.sqlite"))
      let service = Service(store: store, access: access)
      let log = try RequestLog.file(folder.file("log"))
      try await LiveServer.with(service, log: log, limits: limits) { try await test(store, $0) }
    }
  }

  private func connect(_ base: String) throws -> RawConnection {
    try RawConnection(port: try #require(try BaseURL(base).port))
  }

  @Test func `who asks too often is told when to come again`() async throws {
    try await serve(FrontLimits(requestsPerMinute: 2)) { store, base in
      let api = API(transport: NetworkTransport(), base: base, store: store)
      var answers: [API.Answer] = []
      for _ in 0..<3 { answers.append(try await api.send(.get, "/crm/objects")) }
      #expect(answers.map(\.status) == [200, 200, 429])
      #expect(answers.last?.fields[.retryAfter] == "30")
      #expect(answers.last?.json["success"] == false)
    }
  }

  @Test func `each token has its own count, and those without one share another`() async throws {
    try await serve(FrontLimits(requestsPerMinute: 1), .tokens) { store, base in
      var api = API(transport: NetworkTransport(), base: base, store: store)
      var statuses: [Int] = []
      for name in ["one", "two"] {
        let (id, secret) = TokenRecord.generate()
        let token = TokenRecord(
          id: id, name: name, scopes: ["crm:read"], createdAt: "2026-01-01T00:00:00+00:00")
        try store.add(token, secret: secret)
        api.token = secret
        for _ in 0..<2 { statuses.append(try await api.send(.get, "/crm/objects").status) }
      }
      for token in [nil, "wrong"] {
        api.token = token
        statuses.append(try await api.send(.get, "/crm/objects").status)
      }
      #expect(statuses == [200, 429, 200, 429, 401, 429])
    }
  }

  @Test func `a request whose head never ends is cut off`() async throws {
    try await serve(FrontLimits(patienceSeconds: 1)) { _, base in
      let connection = try connect(base)
      connection.write("GET /v2/crm/objects HTTP/1.1\r\nHost: localhost\r\n")
      let wasClosed = connection.drip("X", everyMilliseconds: 200, withinSeconds: 20)
      #expect(wasClosed)
    }
  }

  @Test func `a request whose body trickles in is cut off`() async throws {
    try await serve(FrontLimits(patienceSeconds: 1)) { _, base in
      let connection = try connect(base)
      connection.write(
        "POST /v2/crm/objects HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n")
      let wasClosed = connection.drip(" ", everyMilliseconds: 200, withinSeconds: 20)
      #expect(wasClosed)
    }
  }

  @Test func `a connection on which nothing comes is closed`() async throws {
    try await serve(FrontLimits(patienceSeconds: 1)) { _, base in
      let connection = try connect(base)
      connection.write("GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let answer = connection.readToEnd(withinSeconds: 20)
      #expect(answer?.hasPrefix("HTTP/1.1 200 OK\r\n") == true)
    }
  }
}
