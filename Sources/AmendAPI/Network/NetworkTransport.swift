import AsyncHTTPClient
package import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL

/// Carries requests over the network, with AsyncHTTPClient.
///
/// It keeps no cookies and no cache, follows no redirect, and loads nothing of the network before
/// the first request. A proxy and further trusted certificates are taken from the environment.
package actor NetworkTransport: HTTPTransport {
  private let environment: [String: String]
  private let timeoutSeconds: Double
  private let longestSeconds: Double
  private let limitBytes: Int
  private var opened: HTTPClient?

  /// `environment` is asked for `https_proxy` and its like, and `SSL_CERT_FILE`; `timeoutSeconds`
  /// is the longest silence that is waited through, `longestSeconds` what an exchange may take in
  /// all, however it drips; `limitBytes` the largest body that is taken, unpacked.
  package init(
    environment: [String: String] = [:], timeoutSeconds: Double = 30, longestSeconds: Double = 300,
    limitBytes: Int = 16 * 1_048_576
  ) {
    self.environment = environment
    self.timeoutSeconds = timeoutSeconds
    self.longestSeconds = longestSeconds
    self.limitBytes = limitBytes
  }

  deinit {
    // What is under way is given up; nobody is left to be told.
    opened?.shutdown { _ in }
  }

  package func send(
    _ request: HTTPRequest, body: [UInt8]
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    let client = try client(for: request)
    let wired = HTTPClientRequest(request, body: body)
    do {
      let exchange = Exchange(client: client, request: wired, limitBytes: limitBytes)
      return try await within(longestSeconds) { try await exchange.run() }
    } catch {
      throw TransportError(error, timeoutSeconds: timeoutSeconds)
    }
  }

  private func client(for request: HTTPRequest) throws(TransportError) -> HTTPClient {
    if let opened { return opened }
    let client = HTTPClient(configuration: try configuration(for: request))
    opened = client
    return client
  }

  private func configuration(
    for request: HTTPRequest
  ) throws(TransportError) -> HTTPClient.Configuration {
    let silence = TimeAmount.milliseconds(Int64(timeoutSeconds * 1_000))
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: min(silence, .seconds(10)), read: silence, write: silence),
      decompression: .enabled(limit: .size(limitBytes)))
    // Whether a call is made again is for `Retrying` to say, which tells the person.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.connectionPool.idleTimeout = .seconds(30)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = mostKept
    if let proxy = try Proxy(for: request, in: environment) { configuration.proxy = proxy.wired }
    if let file = environment["SSL_CERT_FILE"], !file.isEmpty {
      var security = TLSConfiguration.makeClientConfiguration()
      security.trustRoots = .file(file)
      configuration.tlsConfiguration = security
    }
    return configuration
  }
}

/// One request and its answer.
private struct Exchange: Sendable {
  let client: HTTPClient
  let request: HTTPClientRequest
  let limitBytes: Int

  func run() async throws -> (response: HTTPResponse, body: [UInt8]) {
    let answer = try await answer()
    var body: [UInt8] = []
    for try await part in answer.body {
      guard part.readableBytes <= limitBytes - body.count else {
        throw TransportError.tooLarge(limitBytes: limitBytes)
      }
      body.append(contentsOf: part.readableBytesView)
    }
    // The parts of a request that was given up end as if it were complete.
    try Task.checkCancellation()
    return (HTTPResponse(answer), body)
  }

  /// The head of the answer. A connection that was kept open, and that the service has closed just
  /// now, could not take the whole request, so nobody has acted on it; another one is used.
  private func answer() async throws -> HTTPClientResponse {
    for _ in 0..<mostKept {
      do {
        return try await client.execute(request, deadline: .distantFuture)
      } catch ChannelError.ioOnClosedChannel {}
    }
    return try await client.execute(request, deadline: .distantFuture)
  }
}

/// How many connections to the service are kept open at the most.
private let mostKept = 8

/// Does the work unless it takes longer than so many seconds. It is not waited for when it is given
/// up, by the clock or by the caller: a person who stops a waiting has stopped it.
private func within<Done: Sendable>(
  _ seconds: Double, _ work: @escaping @Sendable () async throws -> Done
) async throws -> Done {
  let (ends, sink) = AsyncStream.makeStream(of: Result<Done, any Error>.self)
  let working = Task {
    do { sink.yield(.success(try await work())) } catch { sink.yield(.failure(error)) }
  }
  let clock = Task {
    try await Task.sleep(for: .seconds(seconds))
    sink.yield(.failure(TransportError.timedOut(afterSeconds: seconds)))
  }
  defer {
    working.cancel()
    clock.cancel()
  }
  for await end in ends { return try end.get() }
  // The stream ends before only when this task is cancelled.
  throw CancellationError()
}

extension HTTPClientRequest {
  fileprivate init(_ request: HTTPRequest, body: [UInt8]) {
    self.init(
      url: "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")")
    method = HTTPMethod(rawValue: request.method.rawValue)
    for field in request.headerFields { headers.add(name: field.name.rawName, value: field.value) }
    headers.replaceOrAdd(name: "Accept-Encoding", value: "gzip, deflate")
    if !body.isEmpty { self.body = .bytes(body) }
  }
}

extension HTTPResponse {
  fileprivate init(_ answer: HTTPClientResponse) {
    self.init(status: .init(code: Int(answer.status.code)))
    for (name, value) in answer.headers {
      guard let name = HTTPField.Name(name) else { continue }
      headerFields.append(HTTPField(name: name, value: value))
    }
  }
}

extension Proxy {
  fileprivate var wired: HTTPClient.Configuration.Proxy {
    switch kind {
    case .socks: .socksServer(host: host, port: port)
    case .http:
      .server(
        host: host, port: port,
        authorization: credentials.map { .basic(username: $0.user, password: $0.password) })
    }
  }
}
