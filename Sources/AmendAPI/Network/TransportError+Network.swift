import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

extension TransportError {
  /// What an error of the network says about whether the request may have arrived.
  ///
  /// Whatever is not known to have gone wrong before the request was written is taken to mean that
  /// it may have.
  init(_ error: any Error, timeoutSeconds: Double) {
    switch error {
    case let error as TransportError: self = error
    case is CancellationError: self = .cancelled
    case let error as HTTPClientError: self.init(client: error, timeoutSeconds: timeoutSeconds)
    case let error as NIOConnectionError: self = .notConnected(reason: error.reason)
    case ChannelError.connectTimeout: self = .notConnected(reason: Reason.noAnswer)
    case ChannelError.ioOnClosedChannel: self = .notConnected(reason: Reason.broken)
    case NIOSSLError.uncleanShutdown: self = .interrupted(reason: Reason.broken)
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
      self = .notConnected(reason: "no secure connection could be made (\(error))")
    case HTTPParserError.invalidEOFState: self = .interrupted(reason: Reason.broken)
    case is HTTPParserError: self = .interrupted(reason: Reason.noHTTP)
    case let error as IOError: self.init(system: error)
    default: self = .interrupted(reason: "\(error)")
    }
  }

  private init(client error: HTTPClientError, timeoutSeconds: Double) {
    switch error {
    case .cancelled, .requestStreamCancelled: self = .cancelled
    case .readTimeout, .writeTimeout, .deadlineExceeded:
      self = .timedOut(afterSeconds: timeoutSeconds)
    case .connectTimeout, .getConnectionFromPoolTimeout:
      self = .notConnected(reason: Reason.noAnswer)
    case .tlsHandshakeTimeout:
      self = .notConnected(reason: "no secure connection could be made in time")
    case .socksHandshakeTimeout, .httpProxyHandshakeTimeout, .invalidProxyResponse:
      self = .notConnected(reason: "the proxy does not answer as one")
    case .proxyAuthenticationRequired:
      self = .notConnected(reason: "the proxy wants a name and a password")
    case .invalidURL, .emptyHost, .emptyScheme:
      self = .notConnected(reason: "its address cannot be used")
    case .remoteConnectionClosed, .uncleanShutdown: self = .interrupted(reason: Reason.broken)
    default: self = .interrupted(reason: error.shortDescription)
    }
  }

  private init(system error: IOError) {
    switch error.errnoCode {
    case ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EACCES, EPERM:
      self = .notConnected(reason: Reason.refused)
    default: self = .interrupted(reason: Reason.broken)
    }
  }
}

extension NIOConnectionError {
  /// Why there is no connection, as the end of a sentence.
  fileprivate var reason: String {
    guard !connectionErrors.isEmpty else { return "its host name is not known" }
    let isLate = connectionErrors.contains { failure in
      if case ChannelError.connectTimeout = failure.error { true } else { false }
    }
    return isLate ? Reason.noAnswer : Reason.refused
  }
}

/// Ends of sentences that several errors share.
private enum Reason {
  static let noAnswer = "the host does not answer"
  static let refused = "the host takes no connection"
  static let broken = "the connection broke"
  static let noHTTP = "the answer was no HTTP"
}
