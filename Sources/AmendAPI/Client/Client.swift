package import AmendCore
import HTTPTypes

/// The API over HTTP: makes requests of calls, and records or errors of answers.
package struct Client: Sendable {
  private let base: BaseURL
  private let token: Token?
  private let transport: any HTTPTransport
  let options: Options

  /// What a client can be told besides where to go and who it is.
  package struct Options: Sendable {
    /// The program's version, for `User-Agent`.
    package var version: String
    /// The query parameter by which the service searches lists; nil where it cannot.
    package var searchParameter: String?
    /// The seconds since 1970, against which a `Retry-After` date is held.
    package var now: @Sendable () -> Double
    /// How a call that failed for the moment is made again; nil for not at all.
    package var retrying: Retrying?

    package init(
      version: String, searchParameter: String? = nil, now: @escaping @Sendable () -> Double,
      retrying: Retrying? = nil
    ) {
      self.version = version
      self.searchParameter = searchParameter
      self.now = now
      self.retrying = retrying
    }
  }

  /// A client without a token sends no `Authorization`, which only a sandbox takes.
  package init(
    base: BaseURL, token: Token?, transport: any HTTPTransport, options: Options
  ) {
    self.base = base
    self.token = token
    self.transport = transport
    self.options = options
  }

  /// Makes a call, again where that may help, and returns its answer, which is a success.
  func call(
    _ route: Route, body: JSON? = nil, ifMatch entityTag: String? = nil
  ) async throws(ServiceError) -> Answer {
    var attempt = 1
    while true {
      do {
        return try await callOnce(route, body: body, ifMatch: entityTag)
      } catch {
        guard route.isRepeatable, let retrying = options.retrying,
          try await retrying.waits(after: error, attempt: attempt)
        else { throw error }
        attempt += 1
      }
    }
  }

  /// Makes a call once, and returns its answer, which is a success.
  func callOnce(
    _ route: Route, body: JSON?, ifMatch entityTag: String?
  ) async throws(ServiceError) -> Answer {
    let bytes = body.map { Array($0.compact.utf8) } ?? []
    let answer: Answer
    do {
      let (response, body) = try await transport.send(
        request(route, hasBody: body != nil, entityTag), body: bytes)
      answer = Answer(response: response, bytes: body)
    } catch { throw ServiceError(error) }
    guard answer.response.status.kind == .successful else {
      let refusal = Refusal(answer: answer, route: route, sent: body, base: base)
      throw refusal.error(now: options.now())
    }
    return answer
  }

  private func request(_ route: Route, hasBody: Bool, _ entityTag: String?) -> HTTPRequest {
    var request = route.request(base: base, searchParameter: options.searchParameter)
    request.headerFields[.accept] = "application/json"
    request.headerFields[.userAgent] = "amend/\(options.version)"
    if hasBody { request.headerFields[.contentType] = "application/json" }
    if let token { request.headerFields[.authorization] = "Bearer \(token.secret)" }
    if let entityTag { request.headerFields[.ifMatch] = entityTag }
    return request
  }
}
