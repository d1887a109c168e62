import AmendAPI
import AmendCore
import HTTPTypes
import Logging

/// Carries requests by another transport, and tells of them and their answers.
struct ObservedTransport: HTTPTransport {
  let inner: any HTTPTransport
  let diagnostics: Diagnostics
  let redaction: Redaction

  /// The most of a body that is told, in bytes.
  private static let longestBody = 1 << 20

  func send(
    _ request: HTTPRequest, body: [UInt8]
  ) async throws(TransportError) -> (response: HTTPResponse, body: [UInt8]) {
    let start = ContinuousClock.now
    do throws(TransportError) {
      let answer = try await inner.send(request, body: body)
      let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
      log(request, answer, milliseconds)
      trace(
        request, body, "< \(answer.response.status.code) in \(milliseconds) ms",
        answer.response.headerFields, answer.body)
      return answer
    } catch {
      diagnostics.logger?.warning("\(title(of: request)): \(redaction.text("\(error)"))")
      trace(request, body, "< no answer: \(redaction.text("\(error)"))", [:], [])
      throw error
    }
  }

  private func log(
    _ request: HTTPRequest, _ answer: (response: HTTPResponse, body: [UInt8]),
    _ milliseconds: Int
  ) {
    let isWell = answer.response.status.kind == .successful
    diagnostics.logger?.log(
      level: isWell ? .info : .warning, "\(title(of: request))",
      metadata: [
        "status": "\(answer.response.status.code)", "milliseconds": "\(milliseconds)",
        "bytes": "\(answer.body.count)",
      ])
  }

  private func title(of request: HTTPRequest) -> String {
    "\(request.method) \(redaction.text(request.path ?? "/"))"
  }

  private func trace(
    _ request: HTTPRequest, _ sent: [UInt8], _ status: String, _ fields: HTTPFields,
    _ received: [UInt8]
  ) {
    guard let file = diagnostics.trace else { return }
    let place = "\(request.scheme ?? "http")://\(request.authority ?? "")"
    var lines = ["\(Timestamp.now) \(place)", "> \(title(of: request))"]
    lines += request.headerFields.map { "> \(redaction.line($0))" } + bodyLines(sent, "> ")
    lines.append(status)
    lines += fields.map { "< \(redaction.line($0))" } + bodyLines(received, "< ")
    file.append(lines.joined(separator: "\n") + "\n\n")
  }

  private func bodyLines(_ body: [UInt8], _ mark: String) -> [String] {
    guard !body.isEmpty else { return [] }
    let shown = String(decoding: body.prefix(ObservedTransport.longestBody), as: UTF8.self)
    var lines = redaction.text(shown).split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\(mark)\($0)" }
    let rest = body.count - ObservedTransport.longestBody
    if rest > 0 { lines.append("\(mark)… and \(rest) bytes more") }
    return [String(mark.prefix(1))] + lines
  }
}
