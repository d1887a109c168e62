import AmendAPI
import AmendCore

extension OpenAPI {
  /// The answers that a call may get, by their status.
  func responses(to operation: Route.Operation) -> [JSON.Member] {
    let successes = operation.successes.map { status in
      JSON.Member(
        String(status),
        .object(
          [
            .init("description", status == 201 ? "Made." : "Done."),
            .init("content", OpenAPI.content(of: operation.answerSchema)),
          ] + (operation.tellsState ? [.init("headers", OpenAPI.entityTag)] : [])))
    }
    return successes
      + failures(of: operation).sorted().map { status in
        .init(String(status), OpenAPI.failure(status))
      }
  }

  /// The statuses of refusals.
  private func failures(of operation: Route.Operation) -> Set<Int> {
    let route = operation.template
    var statuses: Set = [429, 500]
    if needsToken { statuses.formUnion([401, 403]) }
    if !route.parameters().isEmpty { statuses.insert(400) }
    if route.resource.segments.contains(where: { $0.hasPrefix("{") }) { statuses.insert(404) }
    if operation.bodySchema != nil { statuses.formUnion([400, 413, 422]) }
    if operation.heedsPrecondition { statuses.insert(412) }
    if operation == .createObject { statuses.insert(409) }
    if operation == .updateObject { statuses.insert(403) }
    return statuses
  }

  private static func failure(_ status: Int) -> JSON {
    var members: [JSON.Member] = [
      .init("description", .string(Text(description(of: status)))),
      .init("content", content(of: reference("Failure"))),
    ]
    if status == 429 { members.append(.init("headers", retryAfter)) }
    if status == 401 { members.append(.init("headers", challenge)) }
    return .object(members)
  }

  private static func description(of status: Int) -> String {
    switch status {
    case 400: "The request, its body or the type of a value in it is malformed."
    case 401: "There is no token, or one that is not valid."
    case 403: "The token lacks the scope, or nobody may do this."
    case 404: "There is no such object, attribute or record."
    case 409: "It exists already."
    case 412: "The record is not in the state that If-Match names."
    case 413: "The body is larger than \(Service.bodyLimit) bytes."
    case 422: "Something stands against the members that errors names."
    case 429: "Too many requests; Retry-After says when the next may come."
    default: "The database failed."
    }
  }

  private static let entityTag: JSON = [
    "ETag": ["required": true, "schema": ["type": "string"]]
  ]
  private static let retryAfter: JSON = [
    "Retry-After": ["required": true, "schema": ["type": "integer", "minimum": 1]]
  ]
  private static let challenge: JSON = [
    "WWW-Authenticate": ["required": true, "schema": ["type": "string"]]
  ]

  /// The description of the description.
  static let ofItself: JSON = [
    "get": [
      "operationId": "getDescription", "summary": "This description.",
      "responses": [
        "200": ["description": "Done.", "content": content(of: ["type": "object"])]
      ],
    ]
  ]
}

extension Route.Operation {
  /// What it does, as a sentence.
  var summary: String {
    switch self {
    case .listObjects: "List the objects with their attributes."
    case .createObject: "Make an object."
    case .getObject: "Read an object."
    case .updateObject: "Change the names of an object."
    case .createAttribute: "Add an attribute to an object."
    case .updateAttribute: "Change an attribute; options replaces the whole list."
    case .listRecords: "List records."
    case .createRecord: "Make a record; attributes that are left out become null."
    case .assertRecord: "Change the first record with that value, or make one."
    case .getRecord: "Read a record."
    case .updateRecord: "Change only the attributes in the body; null clears one."
    case .changeLinks: "Add and remove single links."
    case .deleteRecord: "Delete a record for good."
    case .listMembers: "List the members of the organization."
    }
  }

  /// The statuses of what went well.
  var successes: [Int] {
    switch self {
    case .createObject, .createAttribute, .createRecord: [201]
    case .assertRecord: [200, 201]
    default: [200]
    }
  }

  /// Whether it heeds `If-Match`.
  var heedsPrecondition: Bool { [.updateRecord, .changeLinks, .deleteRecord].contains(self) }

  /// Whether its answer has the entity tag of a record.
  var tellsState: Bool {
    [.getRecord, .createRecord, .assertRecord, .updateRecord, .changeLinks].contains(self)
  }

  /// What its answer holds.
  var answerSchema: JSON {
    switch self {
    case .listObjects: OpenAPI.page(of: "Object")
    case .listRecords: OpenAPI.page(of: "Record")
    case .listMembers: OpenAPI.page(of: "Member")
    case .createObject, .getObject, .updateObject: OpenAPI.answer("object", "Object")
    case .createAttribute, .updateAttribute: OpenAPI.answer("attribute", "Attribute")
    case .createRecord, .assertRecord, .getRecord, .updateRecord, .changeLinks:
      OpenAPI.answer("record", "Record")
    case .deleteRecord: OpenAPI.deletion
    }
  }

  /// What its body must hold; nil where it takes none.
  var bodySchema: JSON? {
    switch self {
    case .createObject: OpenAPI.reference("NewObject")
    case .updateObject: OpenAPI.reference("ObjectChange")
    case .createAttribute: OpenAPI.reference("NewAttribute")
    case .updateAttribute: OpenAPI.reference("AttributeChange")
    case .createRecord, .assertRecord, .updateRecord: OpenAPI.reference("Values")
    case .changeLinks: OpenAPI.reference("LinkChange")
    case .listObjects, .getObject, .listRecords, .getRecord, .deleteRecord, .listMembers: nil
    }
  }
}
