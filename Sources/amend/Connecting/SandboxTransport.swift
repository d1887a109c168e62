import AmendAPI
import AmendHome
import AmendServer
import HTTPTypes

/// The sandbox behind the profile `demo`, which is opened (and made, the first time) with the
/// first request, so that it does not delay the first paint.
actor SandboxTransport: HTTPTransport {
  private let places: Places
  private var opened: InProcessTransport?

  init(places: Places) { self.places = places }

  /// Only the opening is for one after another.
  nonisolated func send(
    _ request: HTTPRequest, body: [UInt8]
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    try await transport().send(request, body: body)
  }

  private func transport() throws(TransportError) -> InProcessTransport {
    if let opened { return opened }
    do throws(HomeError) {
      try places.prepareDirectory(of: places.demoDatabase)
    } catch { throw .unusable(error.description) }
    do throws(StoreError) {
      let transport = try Sandbox.open(places.demoDatabase)
      opened = transport
      return transport
    } catch { throw .unusable(error.description) }
  }
}
