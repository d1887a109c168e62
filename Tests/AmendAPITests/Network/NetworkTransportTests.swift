import AmendAPI
import AmendTestSupport
import HTTPTypes
import Testing

@Suite struct NetworkTransportTests {
  @Test func `a request arrives with its method, fields and body`() async throws {
    let server = try LoopbackServer(.answer("200 OK", #"{"ok":true}"#, fields: #"ETag: "v1""#))
    var request = request(.patch, server, "/v2/crm/a%2Fb/%25?x=%20y")
    request.headerFields[.authorization] = "Bearer secret"
    let answer = try await NetworkTransport().send(request, body: Array(#"{"a":1}"#.utf8))
    #expect(answer.response.status == .ok)
    #expect(answer.response.headerFields[.eTag] == #""v1""#)
    #expect(String(decoding: answer.body, as: UTF8.self) == #"{"ok":true}"#)
    let heard = try #require(await server.requests.first { _ in true })
    #expect(heard.hasPrefix("PATCH /v2/crm/a%2Fb/%25?x=%20y HTTP/1.1\r\n"))
    #expect(heard.contains("Authorization: Bearer secret\r\n"))
    #expect(heard.hasSuffix("\r\n\r\n{\"a\":1}"))
  }

  @Test(arguments: [HTTPRequest.Method.get, .delete, .post, .put, .patch])
  func `a request without a body is no trouble`(method: HTTPRequest.Method) async throws {
    let server = try LoopbackServer(.answer("204 No Content"))
    let answer = try await NetworkTransport().send(request(method, server), body: [])
    #expect(answer.response.status.code == 204)
    #expect(answer.body.isEmpty)
  }

  @Test(arguments: [401, 404, 422, 429, 500, 503])
  func `a refusal is an answer like any other`(status: Int) async throws {
    let server = try LoopbackServer(.answer("\(status) No", "why", fields: "Retry-After: 7"))
    let answer = try await NetworkTransport().send(request(.get, server), body: [])
    #expect(answer.response.status.code == status)
    #expect(answer.response.headerFields[.retryAfter] == "7")
    #expect(answer.body == Array("why".utf8))
  }

  @Test func `a redirect is not followed`() async throws {
    let server = try LoopbackServer(
      .answer("302 Found", fields: "Location: http://other.invalid/v2"))
    let answer = try await NetworkTransport().send(request(.get, server), body: [])
    #expect(answer.response.status.code == 302)
    #expect(answer.response.headerFields[.location] == "http://other.invalid/v2")
  }

  @Test func `cookies are not kept`() async throws {
    let server = try LoopbackServer(
      .answer("200 OK", fields: "Set-Cookie: id=1"),
      .answer("200 OK"))
    let transport = NetworkTransport()
    for _ in 1...2 { _ = try await transport.send(request(.get, server), body: []) }
    for await heard in server.requests { #expect(!heard.contains("Cookie")) }
  }

  @Test func `a port that nobody listens on is no connection`() async throws {
    let request = request(.get, port: try LoopbackServer.deafPort())
    await #expect(throws: TransportError.notConnected(reason: "the host takes no connection")) {
      try await NetworkTransport().send(request, body: [])
    }
  }

  @Test func `without a secure connection nothing is sent`() async throws {
    let server = try LoopbackServer(.blurt("This is no TLS.\r\n"))
    var request = request(.patch, server)
    request.scheme = "https"
    let error = await #expect(throws: TransportError.self) {
      try await NetworkTransport().send(request, body: Array("{}".utf8))
    }
    guard case .notConnected = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a host name that nobody can have is no connection`() async throws {
    // A label of more than 63 letters is no name (RFC 1035, section 2.3.4), so nobody is asked.
    let name = String(repeating: "a", count: 64)
    let request = HTTPRequest(
      method: .get, scheme: "http", authority: "\(name).invalid", path: "/v2/crm/objects")
    await #expect(throws: TransportError.notConnected(reason: "its host name is not known")) {
      try await NetworkTransport().send(request, body: [])
    }
  }

  @Test(arguments: [
    LoopbackServer.Turn.reply("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), .reply(""),
  ])
  func `a connection that breaks may have brought the request`(
    turn: LoopbackServer.Turn
  ) async throws {
    let server = try LoopbackServer(turn)
    let error = await #expect(throws: TransportError.self) {
      try await NetworkTransport().send(request(.patch, server), body: Array("{}".utf8))
    }
    guard case .interrupted = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a connection that is closed before anything is read is no answer`() async throws {
    let server = try LoopbackServer(.hangUp)
    let error = await #expect(throws: TransportError.self) {
      try await NetworkTransport().send(request(.patch, server), body: Array("{}".utf8))
    }
    switch error {
    // It depends on which of both is faster whether the request was written.
    case .interrupted, .notConnected: break
    default: Issue.record("\(String(describing: error))")
    }
  }

  @Test func `garbage is no answer`() async throws {
    let server = try LoopbackServer(.reply("\u{1}\u{2}garbage\r\n\r\n"))
    await #expect(throws: TransportError.self) {
      try await NetworkTransport().send(request(.get, server), body: [])
    }
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"])
  func `silence times out`(said: String) async throws {
    let server = try LoopbackServer(.stall(said))
    await #expect(throws: TransportError.timedOut(afterSeconds: 1)) {
      try await NetworkTransport(timeoutSeconds: 1).send(request(.get, server), body: [])
    }
  }

  @Test func `an answer that never comes to its end times out`() async throws {
    let server = try LoopbackServer(.stall("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"))
    let transport = NetworkTransport(timeoutSeconds: 60, longestSeconds: 0.5)
    await #expect(throws: TransportError.timedOut(afterSeconds: 0.5)) {
      try await transport.send(request(.get, server), body: [])
    }
  }

  @Test func `an endless body is not read to its end`() async throws {
    let body = String(repeating: "x", count: 100_000)
    let server = try LoopbackServer(.answer("200 OK", body))
    await #expect(throws: TransportError.tooLarge(limitBytes: 50_000)) {
      try await NetworkTransport(limitBytes: 50_000).send(request(.get, server), body: [])
    }
  }

  @Test func `cancelling the task gives the request up`() async throws {
    let server = try LoopbackServer(.stall(""))
    let request = request(.get, server)
    let task = Task {
      _ = try await NetworkTransport().send(request, body: [])
    }
    for await _ in server.requests { task.cancel() }
    await #expect(throws: TransportError.cancelled) { try await task.value }
  }

  private func request(
    _ method: HTTPRequest.Method, _ server: LoopbackServer, _ path: String = "/v2/crm/objects"
  ) -> HTTPRequest {
    request(method, port: server.port, path)
  }

  private func request(
    _ method: HTTPRequest.Method, port: Int, _ path: String = "/v2/crm/objects"
  ) -> HTTPRequest {
    HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:\(port)", path: path)
  }
}
