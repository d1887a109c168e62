package import HTTPTypes

/// Carries one request to the service and its answer back: over a socket, or in the process.
package protocol HTTPTransport: Sendable {
  /// Sends the request with its body (empty for none) and returns the answer, whatever its status.
  ///
  /// Follows no redirect. Throws a `TransportError` when there is no answer. Cancelling the task
  /// gives the request up.
  func send(
    _ request: HTTPRequest, body: [UInt8]
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8])
}

/// Why a request has no answer.
package enum TransportError: Error, Hashable, Sendable {
  /// No connection was made, so nothing was sent; the reason is the end of a sentence.
  case notConnected(reason: String)
  /// The connection broke after the request was under way: it may have arrived.
  case interrupted(reason: String)
  /// No answer within so many seconds; the request may have arrived.
  case timedOut(afterSeconds: Double)
  /// The answer is larger than amend takes.
  case tooLarge(limitBytes: Int)
  /// What answers in the process itself could not be made ready; a whole sentence says why.
  case unusable(String)
  /// The environment names a way to the service that cannot be gone; a whole sentence says why.
  case misconfigured(String)
  /// The task was cancelled.
  case cancelled
}
