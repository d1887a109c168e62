package import AmendCore

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
}
