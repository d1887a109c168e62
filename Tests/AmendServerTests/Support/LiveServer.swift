import AmendServer

/// A server on a free loopback port, as long as a test runs.
enum LiveServer {
  static func with(
    _ service: Service, log: RequestLog, limits: FrontLimits = FrontLimits(),
    _ test: (String) async throws -> Void
  ) async throws {
    guard let address = ListenAddress("127.0.0.1:0") else { return }
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
      defer { continuation.finish() }
      _ = try await HTTPFront(service, on: address, log: log, limits: limits).run {
        continuation.yield($0)
      }
    }
    for await port in ports.prefix(1) {
      do {
        try await test(address.url(port: port))
      } catch {
        server.cancel()
        throw error
      }
      server.cancel()
    }
    _ = try await server.value
  }
}
