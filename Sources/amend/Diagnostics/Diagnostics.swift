import AmendAPI
import Logging

/// Where it is told what a command does; nowhere, unless that was asked for.
struct Diagnostics: Sendable {
  /// What happens, in lines with levels.
  var logger: Logger?
  /// The requests and their answers.
  var trace: AppendedFile?

  /// The same transport, whose requests are told of; the token is kept back wherever it occurs.
  func observing(_ transport: any HTTPTransport, hiding token: String?) -> any HTTPTransport {
    guard logger != nil || trace != nil else { return transport }
    return ObservedTransport(
      inner: transport, diagnostics: self, redaction: Redaction(token: token))
  }
}
