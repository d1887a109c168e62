import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Puts a socket before the service.
package struct HTTPFront: Sendable {
  private let service: Service
  private let address: ListenAddress
  private let log: RequestLog

  package init(_ service: Service, on address: ListenAddress, log: RequestLog = .standardError) {
    self.service = service
    self.address = address
    self.log = log
  }

  /// Answers requests until SIGTERM or SIGINT comes or the task is cancelled; what is under way
  /// then has five seconds to end.
  ///
  /// `whenListening` is given the port. Throws when the address cannot be listened on.
  package func run(whenListening: @escaping @Sendable (Int) -> Void) async throws {
    var logger = Logger(label: "amend") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .critical
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        try await respond(to: request)
      },
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port)),
      onServerRunning: { channel in whenListening(channel.localAddress?.port ?? address.port) },
      logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(5)
    let group = ServiceGroup(configuration: configuration)
    // A task of its own, so that a cancellation ends it gracefully and idle connections are closed.
    let running = Task { try await group.run() }
    try await withTaskCancellationHandler {
      try await running.value
    } onCancel: {
      Task { await group.triggerGracefulShutdown() }
    }
  }

  private func respond(to request: Request) async throws -> Response {
    let body = try await HTTPFront.bytes(of: request.body)
    let answer = service.answer(request.head, body: body)
    log.note(
      method: request.method.rawValue, path: request.head.path ?? "",
      status: answer.response.status.code, body: body)
    return Response(
      status: answer.response.status, headers: answer.response.headerFields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  /// The body; of one that is larger than the service takes, no more than shows that it is.
  private static func bytes(of body: RequestBody) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await part in body {
      bytes.append(contentsOf: part.readableBytesView.prefix(Service.bodyLimit + 1 - bytes.count))
      guard bytes.count <= Service.bodyLimit else { break }
    }
    return bytes
  }
}
