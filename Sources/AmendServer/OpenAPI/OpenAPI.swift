import AmendAPI
import AmendCore
import HTTPTypes

/// What the service says of itself in the words of OpenAPI 3.1, made of the same routes by which
/// requests are read.
struct OpenAPI {
  /// Whether requests need a token.
  let needsToken: Bool

  /// Where it is found; everybody may read it.
  static let path = "/openapi.json"

  private static let introduction = """
    Objects and their attributes can be made at any time; \
    GET \(Service.prefix)/crm/objects tells which there are.
    """

  /// The whole description.
  var document: JSON {
    .object([
      .init("openapi", "3.1.0"),
      .init(
        "info",
        [
          "title": "CRM records, as amend serve keeps them", "version": "2",
          "description": .string(Text(OpenAPI.introduction)),
        ]),
      .init("servers", [["url": "/"]]),
      .init("paths", .object(paths)),
      .init("components", .object(components)),
    ])
  }

  private var paths: [JSON.Member] {
    var paths: [JSON.Member] = []
    for operation in Route.Operation.allCases {
      let route = operation.template
      let path = Service.prefix + route.resource.segments.map { "/" + $0 }.joined()
      let entry = JSON.Member(route.method.rawValue.lowercased(), self.entry(of: operation))
      if let place = paths.firstIndex(where: { $0.key == path }) {
        paths[place].value = .object((paths[place].value.members ?? []) + [entry])
      } else {
        paths.append(.init(path, .object([entry])))
      }
    }
    return paths + [.init(OpenAPI.path, OpenAPI.ofItself)]
  }

  private var components: [JSON.Member] {
    var members = [JSON.Member("schemas", OpenAPI.schemas)]
    if needsToken {
      members.append(
        .init("securitySchemes", ["token": ["type": "http", "scheme": "bearer"]]))
    }
    return members
  }

  private func entry(of operation: Route.Operation) -> JSON {
    let route = operation.template
    var members: [JSON.Member] = [
      .init("operationId", .string(Text(operation.rawValue))),
      .init("summary", .string(Text(operation.summary))),
      .init("parameters", .array(OpenAPI.parameters(of: operation))),
      .init("responses", .object(responses(to: operation))),
    ]
    if let body = operation.bodySchema {
      members.append(
        .init("requestBody", ["required": true, "content": OpenAPI.content(of: body)]))
    }
    if needsToken {
      // Any one of the scopes will do, so each is an alternative.
      let scopes = route.scopes.map { JSON.string(Text($0)) }
      members.append(
        .init("security", .array(scopes.map { ["token": .array([$0])] })))
    }
    return .object(members)
  }

  /// The parameters in the path, in the query and in the header.
  private static func parameters(of operation: Route.Operation) -> [JSON] {
    let route = operation.template
    let names = route.resource.segments.filter { $0.hasPrefix("{") }
      .map { String($0.dropFirst().dropLast()) }
    return names.map { parameter($0, in: "path", isRequired: true, ["type": "string"]) }
      + route.parameters().map { name, _ in query(name) }
      + (operation.heedsPrecondition
        ? [parameter("If-Match", in: "header", isRequired: false, ["type": "string"])] : [])
  }

  private static func query(_ name: String) -> JSON {
    switch name {
    case "page":
      parameter(name, in: "query", isRequired: false, integer(in: PageQuery.pages, usual: 1))
    case "count", "per_page":
      parameter(
        name, in: "query", isRequired: false,
        integer(in: PageQuery.counts, usual: PageQuery.standardCount))
    case "search": parameter(name, in: "query", isRequired: false, ["type": "string"])
    default:
      parameter(name, in: "query", isRequired: true, ["type": "string", "minLength": 1])
    }
  }

  private static func integer(in range: ClosedRange<Int>, usual: Int) -> JSON {
    [
      "type": "integer", "minimum": .number(Number(Int64(range.lowerBound))),
      "maximum": .number(Number(Int64(range.upperBound))),
      "default": .number(Number(Int64(usual))),
    ]
  }

  private static func parameter(
    _ name: String, in place: String, isRequired: Bool, _ schema: JSON
  ) -> JSON {
    [
      "name": .string(Text(name)), "in": .string(Text(place)), "required": .bool(isRequired),
      "schema": schema,
    ]
  }

  /// A body in JSON.
  static func content(of schema: JSON) -> JSON { ["application/json": ["schema": schema]] }

  /// The schema of that name among the components.
  static func reference(_ name: String) -> JSON {
    ["$ref": .string(Text("#/components/schemas/\(name)"))]
  }
}
