import AmendAPI
import AmendCore
import AmendTestSupport
import Testing

/// Every call of a service, over a socket on which everything goes wrong.
@Suite struct FaultTests {
  /// A call that can be made, and whether it may be made again without asking.
  enum Call: CaseIterable {
    case objects, object, record, records, members, update, changeLinks, create, assert, delete

    var isRepeatable: Bool {
      switch self {
      // A save is repeated by `Saving`, after another reading.
      case .update, .create, .assert, .delete: false
      default: true
      }
    }

    func make(with client: Client) async throws(ServiceError) {
      let reference = ClientTests.reference
      switch self {
      case .objects: _ = try await client.objects()
      case .object: _ = try await client.object("products")
      case .record: _ = try await client.record(reference)
      case .records: _ = try await client.records(of: "products", PageQuery())
      case .members: _ = try await client.members(PageQuery())
      case .update: _ = try await client.update(reference, body: ["a": 1], ifMatch: nil)
      case .changeLinks:
        _ = try await client.changeLinks(of: reference, attribute: "a", add: ["b"], remove: [])
      case .create: _ = try await client.create(in: "products", body: ["a": 1])
      case .assert: _ = try await client.assert(in: "products", matching: "a", body: ["a": 1])
      case .delete: try await client.delete(reference)
      }
    }
  }

  /// Something that goes wrong.
  enum Fault: CaseIterable {
    case droppedBeforeSending, droppedAfterSending, halfAReply, slow, failing
    case limited, limitedForSeconds, limitedUntilDate, noHTTP, noJSON, halfJSON

    /// Whether the same call may succeed in a moment.
    var isTransient: Bool {
      switch self {
      case .noJSON, .halfJSON: false
      default: true
      }
    }

    /// What the server does; nil where none is there.
    var turn: LoopbackServer.Turn? {
      switch self {
      case .droppedBeforeSending: nil
      case .droppedAfterSending: .reply("")
      case .halfAReply: .reply("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"rec")
      case .slow: .stall("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
      case .failing: .answer("500 Internal Server Error", "<html>")
      case .limited: .answer("429 Too Many Requests")
      case .limitedForSeconds: .answer("429 Too Many Requests", fields: "Retry-After: 7")
      case .limitedUntilDate:
        .answer("429 Too Many Requests", fields: "Retry-After: Thu, 01 Jan 1970 00:00:09 GMT")
      case .noHTTP: .reply("\u{1}\u{2}garbage\r\n\r\n")
      case .noJSON:
        .answer("200 OK", "<html>Log in</html>", fields: "Content-Type: text/html")
      case .halfJSON:
        .answer("200 OK", #"{"record":{"id"#, fields: "Content-Type: application/json")
      }
    }

    func isToldRightly(by error: ServiceError) -> Bool {
      switch (self, error) {
      case (.droppedBeforeSending, .unreachable(_, mayHaveArrived: false)),
        (.droppedAfterSending, .unreachable(_, mayHaveArrived: true)),
        (.halfAReply, .unreachable(_, mayHaveArrived: true)),
        (.noHTTP, .unreachable(_, mayHaveArrived: true)), (.slow, .timedOut(afterSeconds: 1)),
        (.failing, .failing(status: 500, message: nil)),
        (.limited, .rateLimited(retryAfterSeconds: nil)),
        (.limitedForSeconds, .rateLimited(retryAfterSeconds: 7)),
        (.limitedUntilDate, .rateLimited(retryAfterSeconds: 9)), (.noJSON, .unreadable),
        (.halfJSON, .unreadable):
        true
      default: false
      }
    }

    /// The seconds that are waited before the call is made again.
    var wait: Double {
      switch self {
      case .limitedForSeconds: 7
      case .limitedUntilDate: 9
      default: 1
      }
    }
  }

  @Test(arguments: Call.allCases, Fault.allCases)
  func `a fault is told, and waited for where that harms nothing`(
    call: Call, fault: Fault
  ) async throws {
    // The answer to a deletion is not read: whatever a success says, the record is gone.
    if call == .delete, fault == .noJSON || fault == .halfJSON { return }
    let isRepeated = call.isRepeatable && fault.isTransient
    let turns = Array(repeating: fault.turn, count: isRepeated ? 2 : 1).compactMap { $0 }
    let server = try LoopbackServer(turns)
    if turns.isEmpty { for await _ in server.requests {} }
    let (notices, told) = AsyncStream.makeStream(of: RetryNotice.self)
    let client = try client(of: server) { told.yield($0) }
    let error = await #expect(throws: ServiceError.self) { try await call.make(with: client) }
    #expect(error.map { fault.isToldRightly(by: $0) } ?? false, "\(String(describing: error))")
    told.finish()
    let waits = await notices.reduce(into: []) { $0.append($1.seconds) }
    #expect(waits == (isRepeated ? [fault.wait] : []))
    // The script ends when each of its turns was played, and there is nobody for any more.
    let heard = turns.isEmpty ? 0 : await server.requests.reduce(0) { count, _ in count + 1 }
    #expect(heard == turns.count)
  }

  private func client(
    of server: LoopbackServer, onWait: @escaping @Sendable (RetryNotice) -> Void
  ) throws -> Client {
    let retrying = Retrying(
      policy: RetryPolicy(mostAttempts: 2, waitsForConnection: true), random: { 0 },
      pause: { _ in }, onWait: onWait)
    return Client(
      base: try BaseURL("http://127.0.0.1:\(server.port)/v2"), token: Token("secret"),
      transport: NetworkTransport(timeoutSeconds: 1),
      options: .init(version: "1", now: { 0 }, retrying: retrying))
  }
}
