import AmendCore
import HTTPTypes

/// What a handler needs of a request besides its route.
struct Call: Sendable {
  let request: HTTPRequest
  private let body: [UInt8]

  init(_ request: HTTPRequest, _ body: [UInt8]) {
    self.request = request
    self.body = body
  }

  /// The path without its query, for the links between pages.
  var path: String {
    let path = request.path ?? ""
    return String(path[..<(path.utf8.firstIndex(of: UInt8(ascii: "?")) ?? path.endIndex)])
  }

  /// What `If-Match` demands.
  var precondition: Precondition { Precondition(ifMatch: request.headerFields[.ifMatch]) }

  /// The body; throws a 400 where it is no JSON.
  func json() throws(Refusal) -> JSON {
    do {
      return try JSON(parsing: body)
    } catch {
      throw .malformed(
        "The body is not JSON: \(error.reason), at byte \(error.byteOffset).")
    }
  }
}
