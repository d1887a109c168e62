import AmendUI
import HTTPTypes

/// Takes out of a text what nobody may read there, and what could steer a terminal.
struct Redaction: Sendable {
  /// What is kept back wherever it occurs.
  let token: String?

  private static let standIn = "(redacted)"
  /// Fields whose values let their bearer in.
  private static let secretFields: Set<HTTPField.Name> = [
    .authorization, .proxyAuthorization, .cookie, .setCookie,
  ]

  /// The text, line by line as it can be shown.
  func text(_ text: String) -> String {
    var text = text
    if let token, !token.isEmpty {
      text = text.split(separator: token, omittingEmptySubsequences: false)
        .joined(separator: Redaction.standIn)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(\.printable).joined(separator: "\n")
  }

  /// A field as a line.
  func line(_ field: HTTPField) -> String {
    let isSecret = Redaction.secretFields.contains(field.name)
    return "\(field.name): \(isSecret ? Redaction.standIn : text(field.value))"
  }
}
