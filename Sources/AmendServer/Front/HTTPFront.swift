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
  private let limits: FrontLimits
  private let limiter: RateLimiter?

  package init(
    _ service: Service, on address: ListenAddress, log: RequestLog = .standardError,
    limits: FrontLimits = FrontLimits()
  ) {
    self.service = service
    self.address = address
    self.log = log
    self.limits = limits
    limiter = limits.requestsPerMinute.map { RateLimiter(requestsPerMinute: $0) }
  }

  /// Why it does not answer any more.
  package enum Ending: Hashable, Sendable {
    /// SIGTERM came, or the task was cancelled.
    case terminated
    /// SIGINT came: Ctrl-C.
    case interrupted
  }

  /// Answers requests until SIGTERM or SIGINT comes or the task is cancelled; what is under way
  /// then has five seconds to end.
  ///
  /// `whenListening` is given the port. Throws `ListenError` when the address cannot be listened on.
  package func run(whenListening: @escaping @Sendable (Int) -> Void) async throws -> Ending {
    var configuration = ServiceGroupConfiguration(
      services: [application(whenListening)], logger: HTTPFront.silence)
    configuration.maximumGracefulShutdownDuration = .seconds(5)
    let group = ServiceGroup(configuration: configuration)
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let ending = Task {
      var ending = Ending.terminated
      for await signal in signals {
        ending = signal == .sigint ? .interrupted : .terminated
        break
      }
      await group.triggerGracefulShutdown()
      return ending
    }
    // A task of its own, so that a cancellation ends it gracefully and idle connections are closed.
    let running = Task {
      defer { ending.cancel() }
      try await group.run()
    }
    try await withTaskCancellationHandler {
      do { try await running.value } catch let error as IOError { throw ListenError(error) }
    } onCancel: {
      ending.cancel()
    }
    return await ending.value
  }

  /// Says nothing: requests have a log of their own, and what fails is thrown.
  private static var silence: Logger {
    var logger = Logger(label: "amend") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .critical
    return logger
  }

  private func application(
    _ whenListening: @escaping @Sendable (Int) -> Void
  ) -> some ServiceLifecycle.Service {
    let seconds = limits.patienceSeconds
    return Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        try await respond(to: request)
      },
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [RequestDeadline(seconds: seconds)],
          idleTimeout: .seconds(Int64(seconds)))),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port),
        availableConnectionsDelegate: .maximum(limits.mostConnections, logger: HTTPFront.silence)),
      onServerRunning: { channel in whenListening(channel.localAddress?.port ?? address.port) },
      logger: HTTPFront.silence)
  }

  private func respond(to request: Request) async throws -> Response {
    let begin = ContinuousClock.now
    let caller = await admitted(service.caller(of: request.head))
    let body = try await HTTPFront.bytes(of: request.body)
    let answer = await service.answer(request.head, body: body, from: caller)
    log.note(
      RequestLog.Entry(
        time: service.clock.now, method: request.method.rawValue, path: request.head.path ?? "",
        status: answer.response.status.code, caller: HTTPFront.name(of: caller),
        duration: .now - begin, body: body))
    return Response(
      status: answer.response.status, headers: answer.response.headerFields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  /// The caller, or why they may not ask now. All whose token is not valid are counted as one.
  private func admitted(_ caller: Result<Caller, Refusal>) async -> Result<Caller, Refusal> {
    guard let seconds = await limiter?.admit(HTTPFront.name(of: caller) ?? "") else {
      return caller
    }
    return .failure(.tooMany(retryAfterSeconds: seconds))
  }

  private static func name(of caller: Result<Caller, Refusal>) -> String? {
    guard case .success(let caller) = caller else { return nil }
    return caller.name
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
