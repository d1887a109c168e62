import AmendAPI
import AmendCore
import AmendServer
import HTTPTypes
import Testing

/// What the service says of itself is what it does.
struct OpenAPITests {
  private struct Entry {
    let path: String
    let method: HTTPRequest.Method
    let description: JSON
  }

  private static let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete]

  /// The description's calls of the API proper, their paths behind the base URL.
  private func entries(_ api: API) async throws -> [Entry] {
    let document = try await description(api)
    return try (document["paths"]?.members ?? []).flatMap { path in
      try (path.value.members ?? []).compactMap { method in
        guard path.key.hasPrefix(Service.prefix) else { return nil }
        return Entry(
          path: String(path.key.dropFirst(Service.prefix.count)),
          method: try #require(HTTPRequest.Method(method.key.uppercased())),
          description: method.value)
      }
    }
  }

  private func description(_ api: API) async throws -> JSON {
    let outside = API(
      transport: api.transport, base: api.base.replacing("/v2", with: ""), store: api.store)
    let answer = try await outside.send(.get, "/openapi.json")
    try #require(answer.status == 200)
    return answer.json
  }

  /// The path with something in the place of each name; none of it is there.
  private func filled(_ entry: Entry) -> String {
    let path = ["object", "id", "attribute"].reduce(entry.path) {
      $0.replacing("{\($1)}", with: $1 == "object" ? "products" : "nothing")
    }
    return path + (entry.method == .put ? "?matchingAttribute=sku" : "")
  }

  @Test func `every call is described once`() async throws {
    try await API.with { api in
      let names = try await entries(api).map { $0.description["operationId"]?.string }
      #expect(Set(names) == Set(Route.Operation.allCases.map(\.rawValue)))
      #expect(names.count == Route.Operation.allCases.count)
    }
  }

  @Test(arguments: Route.Operation.allCases)
  func `a call is the one that it is described as`(operation: Route.Operation) {
    #expect(operation.template.operation == operation)
  }

  @Test func `what is described is answered as described`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      for entry in try await entries(api) {
        let answer = try await api.send(entry.method, filled(entry), [:])
        let statuses = entry.description["responses"]?.members?.map(\.key) ?? []
        #expect(
          statuses.contains(String(answer.status)),
          "\(entry.method) \(entry.path) gave \(answer.status)")
      }
    }
  }

  @Test func `what is not described is not there`() async throws {
    try await API.with { api in
      let described = Dictionary(grouping: try await entries(api), by: \.path)
      for entries in described.values {
        let methods = entries.map(\.method)
        for method in Self.methods where !methods.contains(method) {
          let answer = try await api.send(method, filled(entries[0]), [:])
          #expect(answer.status == 405, "\(method) \(entries[0].path)")
          let allowed = answer.fields[.allow]?.split(separator: ", ").map(String.init) ?? []
          #expect(Set(allowed) == Set(methods.map(\.rawValue)), "\(entries[0].path)")
        }
      }
    }
  }

  @Test func `a token is asked for where one is needed, with one of the scopes that do`()
    async throws
  {
    try await API.with { api in
      let entries = try await entries(api)
      #expect(entries.allSatisfy { $0.description["security"] == nil })
    }
    try await API.with(.inProcess, .tokens) { api in
      var api = api
      for scope in Store.scopes {
        let (id, secret) = TokenRecord.generate()
        let token = TokenRecord(
          id: id, name: scope, scopes: [scope], createdAt: "2026-01-01T00:00:00+00:00")
        try api.store.add(token, secret: secret)
        api.token = secret
        for entry in try await entries(api) {
          let named = entry.description["security"]?.array?.flatMap { $0["token"]?.array ?? [] }
          let answer = try await api.send(entry.method, filled(entry), [:])
          let isMissing = answer.status == 403
          #expect(isMissing != named?.contains(.string(Text(scope))), "\(entry.path) \(scope)")
        }
      }
    }
  }

  @Test func `every schema that is referred to is there`() async throws {
    try await API.with { api in
      let document = try await description(api)
      let schemas = Set(document["components"]?["schemas"]?.members?.map(\.key) ?? [])
      let references = references(in: document)
      #expect(Set(references) == schemas)
    }
  }

  private func references(in json: JSON) -> [String] {
    switch json {
    case .object(let members):
      members.flatMap { member in
        member.key == "$ref"
          ? [String((member.value.string ?? "").split(separator: "/").last ?? "")]
          : references(in: member.value)
      }
    case .array(let elements): elements.flatMap(references)
    default: []
    }
  }
}
