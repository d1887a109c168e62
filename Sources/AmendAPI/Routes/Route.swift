package import AmendCore
package import HTTPTypes

/// Every call of the API, once: the client makes requests of it and the server reads them by it.
///
/// Paths are those behind the base URL (heading "Records of custom objects" and the following).
package enum Route: Hashable, Sendable {
  case objects(PageQuery)
  case createObject
  case object(ObjectSlug)
  case updateObject(ObjectSlug)
  case createAttribute(ObjectSlug)
  case updateAttribute(ObjectSlug, AttributeSlug)
  case records(ObjectSlug, PageQuery)
  case createRecord(ObjectSlug)
  case assertRecord(ObjectSlug, matching: AttributeSlug)
  case record(RecordReference)
  case updateRecord(RecordReference)
  case changeLinks(RecordReference)
  case deleteRecord(RecordReference)
  case members(PageQuery)

  /// What the call's path names.
  package var resource: Resource {
    switch self {
    case .objects, .createObject: .objects
    case .object(let slug), .updateObject(let slug): .object(slug)
    case .createAttribute(let slug): .attributes(slug)
    case .updateAttribute(let slug, let key): .attribute(slug, key)
    case .records(let slug, _), .createRecord(let slug), .assertRecord(let slug, _): .records(slug)
    case .record(let reference), .updateRecord(let reference), .deleteRecord(let reference):
      .record(reference)
    case .changeLinks(let reference): .links(reference)
    case .members: .members
    }
  }

  /// What the call does with it.
  package var method: HTTPRequest.Method {
    switch self {
    case .objects, .object, .records, .record, .members: .get
    case .createObject, .createAttribute, .createRecord: .post
    case .updateObject, .updateAttribute, .updateRecord, .changeLinks: .patch
    case .assertRecord: .put
    case .deleteRecord: .delete
    }
  }

  /// The token scopes of which any one permits the call: schema and records can be read with
  /// either CRM scope (the introduction of `zeeg-crm-api.md`).
  package var scopes: [String] {
    switch self {
    case .members: ["users:read"]
    case .objects, .object, .records, .record: ["crm:read", "crm:write"]
    default: ["crm:write"]
    }
  }

  /// Whether sending it twice does no more than sending it once (heading "Errors": reads and
  /// PATCHes are sent again, a POST never).
  package var isRepeatable: Bool { method == .get || method == .patch }
}
