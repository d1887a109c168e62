import AmendCore

extension Route {
  /// The calls without what they are about: a description of the API has one entry for each, under
  /// that name.
  package enum Operation: String, CaseIterable, Sendable {
    case listObjects, createObject, getObject, updateObject
    case createAttribute, updateAttribute
    case listRecords, createRecord, assertRecord
    case getRecord, updateRecord, changeLinks, deleteRecord
    case listMembers

    /// The call with placeholders in braces for what it is about, as OpenAPI writes them in paths.
    ///
    /// A list has a `search` where the server heeds one.
    package var template: Route {
      let object: ObjectSlug = "{object}"
      let reference = RecordReference(object: object, id: "{id}")
      return switch self {
      case .listObjects: .objects(PageQuery())
      case .createObject: .createObject
      case .getObject: .object(object)
      case .updateObject: .updateObject(object)
      case .createAttribute: .createAttribute(object)
      case .updateAttribute: .updateAttribute(object, "{attribute}")
      case .listRecords: .records(object, PageQuery(search: "{search}"))
      case .createRecord: .createRecord(object)
      case .assertRecord: .assertRecord(object, matching: "{attribute}")
      case .getRecord: .record(reference)
      case .updateRecord: .updateRecord(reference)
      case .changeLinks: .changeLinks(reference)
      case .deleteRecord: .deleteRecord(reference)
      case .listMembers: .members(PageQuery())
      }
    }
  }

  /// Which of the calls it is.
  package var operation: Operation {
    switch self {
    case .objects: .listObjects
    case .createObject: .createObject
    case .object: .getObject
    case .updateObject: .updateObject
    case .createAttribute: .createAttribute
    case .updateAttribute: .updateAttribute
    case .records: .listRecords
    case .createRecord: .createRecord
    case .assertRecord: .assertRecord
    case .record: .getRecord
    case .updateRecord: .updateRecord
    case .changeLinks: .changeLinks
    case .deleteRecord: .deleteRecord
    case .members: .listMembers
    }
  }
}
