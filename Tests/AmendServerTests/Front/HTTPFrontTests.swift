import AmendAPI
import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct HTTPFrontTests {
  @Test func `the log holds the bodies that write as received, and never the token`() async throws {
    try await TemporaryFolder.with { folder in
      let store = try Store(path: folder.file("a.sqlite"))
      try store.fillWithSampleDataIfEmpty()
      let service = Service(store: store, access: .everything)
      let body = "{ \"price\" : 4.9e1,\n\"in_stock\":false}"
      try await LiveServer.with(service, log: RequestLog.file(folder.file("log"))) { base in
        var api = API(transport: NetworkTransport(), base: base, store: store)
        api.token = "secret-token"
        let path = "/crm/products/c1d2e3f4-a5b6-7890-cdef-123456789012"
        let read = try await api.send(.get, path)
        let written = try await api.send(.patch, path, bytes: Array(body.utf8))
        #expect([read.status, written.status] == [200, 200])
      }
      let text = try folder.text(of: "log")
      let lines = try text.split(separator: "\n").map { try JSON(parsing: String($0)) }
      #expect(lines.map { $0["method"] } == ["GET", "PATCH"])
      #expect(lines.map { $0["status"] } == [200, 200])
      #expect(lines.map { $0["token"] } == ["anybody", "anybody"])
      #expect(lines.allSatisfy { $0["milliseconds"]?.integer ?? -1 >= 0 && $0["time"] != nil })
      #expect(lines.last?["body"]?.string == body)
      #expect(lines.first?["body"] == nil)
      #expect(!text.contains("secret-token"))
      #expect(try folder.permissions(of: "log") == 0o600)
    }
  }

  @Test func `a port that is taken is an error`() async throws {
    try await TemporaryFolder.with { folder in
      let store = try Store(path: folder.file("a.sqlite"))
      let service = Service(store: store, access: .everything)
      let log = try RequestLog.file(folder.file("log"))
      try await LiveServer.with(service, log: log) { base in
        let url = try BaseURL(base)
        let port = try #require(url.port)
        let address = try #require(ListenAddress("127.0.0.1:\(port)"))
        await #expect(throws: (any Error).self) {
          _ = try await HTTPFront(service, on: address, log: log).run { _ in }
        }
      }
    }
  }
}
