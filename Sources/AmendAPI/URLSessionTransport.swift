import Foundation
package import HTTPTypes
import FoundationNetworking

/// Carries requests over the network, with Foundation's URLSession.
///
/// It keeps no cookies and no cache, follows no redirect, and loads nothing of the network before
/// the first request. Proxies are taken from the environment.
package actor URLSessionTransport: HTTPTransport {
  private let timeoutSeconds: Double
  private let longestSeconds: Double
  private let limitBytes: Int
  private var session: URLSession?

  /// `timeoutSeconds` is the longest silence that is waited through, `longestSeconds` what an
  /// exchange may take in all, however it drips; `limitBytes` the largest body that is taken.
  package init(
    timeoutSeconds: Double = 30, longestSeconds: Double = 300, limitBytes: Int = 16 * 1_048_576
  ) {
    self.timeoutSeconds = timeoutSeconds
    self.longestSeconds = longestSeconds
    self.limitBytes = limitBytes
  }

  deinit { session?.invalidateAndCancel() }

  package func send(
    _ request: HTTPRequest, body: [UInt8]
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    let (events, continuation) = AsyncStream.makeStream(of: Exchange.Event.self)
    let task = opened().dataTask(with: try urlRequest(request, body))
    task.delegate = Exchange(continuation)
    // On Linux a session heeds no `timeoutIntervalForResource`.
    let clock = Task { [longestSeconds] in
      try await Task.sleep(for: .seconds(longestSeconds))
      continuation.yield(.tooLong)
    }
    defer {
      clock.cancel()
      task.cancel()
    }
    task.resume()
    var received = Received(limitBytes: limitBytes)
    for await event in events {
      switch event {
      case .response(let response): received.response = response
      case .data(let data): try received.append(data)
      case .tooLong: throw .timedOut(afterSeconds: longestSeconds)
      case .end(let error): return try received.finish(error, timeoutSeconds: timeoutSeconds)
      }
    }
    // The stream ends before the exchange only when this task is cancelled.
    throw .cancelled
  }

  private func opened() -> URLSession {
    if let session { return session }
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.urlCache = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.timeoutIntervalForRequest = timeoutSeconds
    let session = URLSession(
      configuration: configuration, delegate: Relay(), delegateQueue: nil)
    self.session = session
    return session
  }

  private func urlRequest(
    _ request: HTTPRequest, _ body: [UInt8]
  ) throws(TransportError) -> URLRequest {
    let text = "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
    guard let url = URL(string: text) else {
      throw .notConnected(reason: "\(text) is no address")
    }
    var converted = URLRequest(url: url, timeoutInterval: timeoutSeconds)
    converted.httpMethod = request.method.rawValue
    converted.httpShouldHandleCookies = false
    for field in request.headerFields {
      converted.addValue(field.value, forHTTPHeaderField: field.name.rawName)
    }
    if !body.isEmpty { converted.httpBody = Data(body) }
    return converted
  }
}

/// One request and its answer on the way: rides on the task, so that the session's delegate, which
/// all tasks share, knows whom to tell.
private final class Exchange: NSObject, URLSessionTaskDelegate {
  enum Event: Sendable {
    case response(HTTPURLResponse)
    case data(Data)
    case end((any Error)?)
    /// The whole of it takes too long.
    case tooLong
  }

  let continuation: AsyncStream<Event>.Continuation

  init(_ continuation: AsyncStream<Event>.Continuation) { self.continuation = continuation }
}

/// Turns what the session says of a task into events of its exchange. On Linux a session calls its
/// own delegate only, never a task's.
private final class Relay: NSObject, URLSessionDataDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    tell(.response(response), about: task)
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask task: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse { tell(.response(response), about: task) }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask task: URLSessionDataTask, didReceive data: Data) {
    tell(.data(data), about: task)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    tell(.end(error), about: task)
  }

  private func tell(_ event: Exchange.Event, about task: URLSessionTask) {
    (task.delegate as? Exchange)?.continuation.yield(event)
  }
}

/// What has come of an answer so far.
private struct Received {
  let limitBytes: Int
  var response: HTTPURLResponse?
  var body: [UInt8] = []

  mutating func append(_ data: Data) throws(TransportError) {
    guard data.count <= limitBytes - body.count else { throw .tooLarge(limitBytes: limitBytes) }
    body += data
  }

  func finish(
    _ error: (any Error)?, timeoutSeconds: Double
  ) throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    if let error { throw TransportError(error, timeoutSeconds: timeoutSeconds) }
    guard let response else { throw .interrupted(reason: "the answer was no HTTP") }
    var converted = HTTPResponse(status: .init(code: response.statusCode))
    for (name, value) in response.allHeaderFields {
      guard let name = (name as? String).flatMap({ HTTPField.Name($0) }),
        let value = value as? String
      else { continue }
      converted.headerFields.append(HTTPField(name: name, value: value))
    }
    return (converted, body)
  }
}

extension TransportError {
  /// What an error of URLSession says about whether the request may have arrived.
  fileprivate init(_ error: any Error, timeoutSeconds: Double) {
    guard let error = error as? URLError else {
      self = .interrupted(reason: "\(error)")
      return
    }
    switch error.code {
    case .cancelled: self = .cancelled
    case .timedOut: self = .timedOut(afterSeconds: timeoutSeconds)
    case .cannotFindHost, .dnsLookupFailed:
      self = .notConnected(reason: "its host name is not known")
    case .cannotConnectToHost: self = .notConnected(reason: "the host takes no connection")
    case .notConnectedToInternet: self = .notConnected(reason: "there is no network")
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot, .clientCertificateRejected:
      self = .notConnected(reason: "no secure connection could be made")
    // The address is a good one by now; on Linux an answer in no known protocol is told like that.
    case .badURL, .unsupportedURL: self = .interrupted(reason: "the answer was no HTTP")
    case .networkConnectionLost: self = .interrupted(reason: "the connection broke")
    default:
      let words = error.localizedDescription
      self =
        TransportError.isAboutSecurity(words)
        ? .notConnected(reason: "no secure connection could be made (\(words))")
        : .interrupted(reason: words)
    }
  }

  /// Whether the words are of a failed TLS handshake. On Linux such an error has no code of its
  /// own, only libcurl's words; any others are taken to mean that the request may have arrived.
  private static func isAboutSecurity(_ words: String) -> Bool {
    words.hasPrefix("SSL") || words.hasPrefix("OpenSSL/") || words.contains("SSL_connect")
  }
}
