package import AmendAPI
package import HTTPTypes

/// Brings requests to the service without a socket: the same bytes, in the same process.
package struct InProcessTransport: HTTPTransport {
  private let service: Service

  package init(_ service: Service) { self.service = service }

  package func send(
    _ request: HTTPRequest, body: [UInt8]
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    guard !Task.isCancelled else { throw .cancelled }
    return await service.answer(request, body: body)
  }
}
