package import AmendAPI
package import HTTPTypes

/// A transport that gives the answers of its script in their order, and keeps what was sent.
package actor ScriptedTransport: HTTPTransport {
  /// One answer, or none.
  package enum Step: Sendable {
    case answer(HTTPResponse, String)
    case failure(TransportError)

    /// An answer in JSON.
    package static func json(_ status: Int, _ body: String, _ fields: HTTPFields = [:]) -> Step {
      var response = HTTPResponse(status: .init(code: status), headerFields: fields)
      if response.headerFields[.contentType] == nil {
        response.headerFields[.contentType] = "application/json"
      }
      return .answer(response, body)
    }
  }

  /// What was sent.
  package struct Sent: Sendable {
    package let request: HTTPRequest
    package let body: String
  }

  private var steps: [Step]
  /// Everything sent so far.
  package private(set) var sent: [Sent] = []

  package init(_ steps: Step...) { self.steps = steps }

  package func send(
    _ request: HTTPRequest, body: [UInt8]
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    sent.append(Sent(request: request, body: String(decoding: body, as: UTF8.self)))
    guard !steps.isEmpty else { throw .notConnected(reason: "the script is at its end") }
    switch steps.removeFirst() {
    case .answer(let response, let text): return (response, Array(text.utf8))
    case .failure(let error): throw error
    }
  }
}
