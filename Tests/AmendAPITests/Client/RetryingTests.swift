import AmendAPI
import AmendCore
import AmendTestSupport
import HTTPTypes
import Testing

@Suite struct RetryingTests {
  @Test func `the wait doubles up to a minute`() {
    let policy = RetryPolicy(mostAttempts: 100)
    let waits = (1...8).map {
      policy.wait(after: .failing(status: 500, message: nil), attempt: $0, random: 0)
    }
    #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60])
  }

  @Test func `jitter takes up to half away`() {
    let policy = RetryPolicy(mostAttempts: 5)
    let error = ServiceError.rateLimited(retryAfterSeconds: nil)
    #expect(policy.wait(after: error, attempt: 3, random: 1) == 2)
    #expect(policy.wait(after: error, attempt: 3, random: 0.5) == 3)
  }

  @Test(
    arguments: [
      (ServiceError.rateLimited(retryAfterSeconds: 17), 17.0),
      (.rateLimited(retryAfterSeconds: 61), nil),
      (.unreachable(reason: "", mayHaveArrived: true), 1),
      (.unreachable(reason: "", mayHaveArrived: false), nil), (.timedOut(afterSeconds: 30), nil),
      (.unauthorized, nil), (.conflict(message: ""), nil), (.cancelled, nil),
    ] as [(ServiceError, Double?)])
  func `only what may pass is waited for`(error: ServiceError, seconds: Double?) {
    #expect(RetryPolicy().wait(after: error, attempt: 1, random: 0) == seconds)
  }

  @Test(
    arguments: [
      ServiceError.unreachable(reason: "", mayHaveArrived: false), .timedOut(afterSeconds: 30),
    ])
  func `a person who can stop it waits for the connection`(error: ServiceError) {
    #expect(RetryPolicy.patient.wait(after: error, attempt: 2, random: 0) == 2)
  }

  @Test func `nothing is tried for ever`() {
    let error = ServiceError.failing(status: 500, message: nil)
    #expect(RetryPolicy(mostAttempts: 3).wait(after: error, attempt: 3, random: 0) == nil)
  }

  @Test func `a patch is sent once, since the record may have changed by then`() async throws {
    let transport = ScriptedTransport(.json(503, ""), .json(200, ClientTests.answer))
    let client = try client(transport)
    await #expect(throws: ServiceError.self) {
      try await client.update(ClientTests.reference, body: ["price": 49], ifMatch: nil)
    }
    #expect(await transport.sent.count == 1)
  }

  @Test func `a reading is asked for again until it is answered`() async throws {
    let transport = ScriptedTransport(
      .json(503, ""), .json(429, "", [.retryAfter: "9"]), .json(200, ClientTests.answer))
    let (notices, told) = AsyncStream.makeStream(of: RetryNotice.self)
    _ = try await client(transport, onWait: { told.yield($0) }).record(ClientTests.reference)
    #expect(await transport.sent.count == 3)
    told.finish()
    #expect(
      await notices.reduce(into: []) { $0.append($1) } == [
        RetryNotice(error: .failing(status: 503, message: nil), attempt: 1, seconds: 1),
        RetryNotice(error: .rateLimited(retryAfterSeconds: 9), attempt: 2, seconds: 9),
      ])
  }

  @Test func `creating, asserting and deleting are never repeated`() async throws {
    let transport = ScriptedTransport(.json(503, ""), .json(503, ""), .json(503, ""))
    let client = try client(transport)
    await #expect(throws: ServiceError.self) {
      try await client.create(in: "products", body: [:])
    }
    await #expect(throws: ServiceError.self) {
      try await client.assert(in: "products", matching: "sku", body: [:])
    }
    await #expect(throws: ServiceError.self) { try await client.delete(ClientTests.reference) }
    #expect(await transport.sent.count == 3)
  }

  @Test func `cancelling while waiting gives up`() async throws {
    let transport = ScriptedTransport(.json(503, ""))
    let client = try client(
      transport,
      pause: { _ in throw CancellationError() })
    await #expect(throws: ServiceError.cancelled) {
      try await client.record(ClientTests.reference)
    }
  }

  private func client(
    _ transport: ScriptedTransport,
    onWait: @escaping @Sendable (RetryNotice) -> Void = { _ in },
    pause: @escaping @Sendable (Double) async throws -> Void = { _ in }
  ) throws -> Client {
    let retrying = Retrying(random: { 0 }, pause: pause, onWait: onWait)
    return Client(
      base: try BaseURL("https://api.zeeg.me/v2"), token: nil, transport: transport,
      options: .init(version: "1", now: { 0 }, retrying: retrying))
  }
}
