import AmendAPI
import AmendCore
import AmendServer
import HTTPTypes

/// How deep a test reaches: the same text is run at each depth.
enum Depth: CaseIterable {
  /// The handlers are called where they stand.
  case inProcess
  /// A server on a loopback port is asked by the client's own transport.
  case live
}

/// The API over a new database, as a test asks it.
struct API {
  let transport: any HTTPTransport
  let base: String
  let store: Store
  /// Sent with every request.
  var token: String?

  struct Answer {
    let status: Int
    let json: JSON
    let fields: HTTPFields

    var record: JSON { json["record"] ?? .null }
    var entityTag: String? { fields[.eTag] }
    /// A value of the record that was answered.
    subscript(slug: String) -> JSON? { record["attributes"]?[slug] }
    /// What stands against a field.
    func error(_ field: String) -> String? { json["errors"]?[field]?.array?.first?.string }
  }

  /// Runs a test with an API whose database is empty.
  static func with(
    _ depth: Depth = .inProcess, _ access: Access = .everything,
    _ test: (API) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let store = try Store(path: folder.file("api.sqlite"))
      let service = Service(
        store: store, access: access, clock: Counter().clock,
        identifiers: Counter().identifiers)
      switch depth {
      case .inProcess:
        let transport = InProcessTransport(service)
        try await test(API(transport: transport, base: "http://localhost/v2", store: store))
      case .live:
        try await LiveServer.with(service, log: RequestLog.file(folder.file("log"))) { base in
          try await test(API(transport: NetworkTransport(), base: base, store: store))
        }
      }
      try store.close()
    }
  }

  /// Sends a request whose body is JSON, or none.
  func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: JSON? = nil, ifMatch: String? = nil
  ) async throws -> Answer {
    try await send(method, path, bytes: Array((body?.compact ?? "").utf8), ifMatch: ifMatch)
  }

  /// Sends a request with these bytes as its body.
  func send(
    _ method: HTTPRequest.Method, _ path: String, bytes: [UInt8], ifMatch: String? = nil
  ) async throws -> Answer {
    let url = try BaseURL(base)
    var request = HTTPRequest(
      method: method, scheme: url.scheme, authority: url.authority, path: url.path + path)
    request.headerFields[.ifMatch] = ifMatch
    request.headerFields[.authorization] = token.map { "Bearer \($0)" }
    let (response, body) = try await transport.send(request, body: bytes)
    return Answer(
      status: response.status.code, json: try JSON(parsing: body), fields: response.headerFields)
  }
}
