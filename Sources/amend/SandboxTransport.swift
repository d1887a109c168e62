import AmendAPI
import AmendCore
import AmendServer
import HTTPTypes

/// The sandbox behind the profile `demo`, which is opened (and made, the first time) with the
/// first request, so that it does not delay the first paint.
actor SandboxTransport: HTTPTransport {
  private let path: String
  private var opened: InProcessTransport?

  /// Takes the path of the sandbox's database.
  init(path: String) { self.path = path }

  func send(
    _ request: HTTPRequest, body: [UInt8]
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    try await transport().send(request, body: body)
  }

  private func transport() throws(TransportError) -> InProcessTransport {
    if let opened { return opened }
    do throws(StoreError) {
      let transport = try Sandbox.open(path)
      opened = transport
      return transport
    } catch { throw .notConnected(reason: error.description) }
  }
}
