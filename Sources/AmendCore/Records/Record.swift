/// A record as it was read: every value kept as received.
package struct Record: Hashable, Sendable {
  package let id: RecordID
  package let object: ObjectSlug
  /// The values by attribute; one that the record does not have is missing here.
  package var attributes: [AttributeSlug: JSON]
  /// As received; nil where the answer had none.
  package var createdAt: String?
  /// As received; nil where the answer had none.
  package var updatedAt: String?
  /// The answer's entity tag (RFC 9110, section 8.8.3), where the service sends one.
  package var entityTag: String?

  package init(
    id: RecordID, object: ObjectSlug, attributes: [AttributeSlug: JSON],
    createdAt: String? = nil, updatedAt: String? = nil, entityTag: String? = nil
  ) {
    self.id = id
    self.object = object
    self.attributes = attributes
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.entityTag = entityTag
  }

  /// A record of an object that is still to be created: without an id, and without values.
  package init(newIn object: ObjectSlug) {
    self.init(id: RecordID(""), object: object, attributes: [:])
  }

  /// Where the record lives.
  package var reference: RecordReference { RecordReference(object: object, id: id) }
}

/// Where a record lives: written `OBJECT/ID`; one that is still to be created has no id yet.
package struct RecordReference: Hashable, Sendable, CustomStringConvertible {
  package let object: ObjectSlug
  package let id: RecordID

  package init(object: ObjectSlug, id: RecordID) {
    self.object = object
    self.id = id
  }

  /// Takes `OBJECT/ID`, both parts non-empty, without control characters or white space.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isClean = text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control
    }
    guard parts.count == 2, isClean, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
    else { return nil }
    self.init(object: ObjectSlug(String(parts[0])), id: RecordID(String(parts[1])))
  }

  /// Whether the record is still to be created.
  package var isNew: Bool { id.text.isEmpty }

  package var description: String { isNew ? "\(object) (new)" : "\(object)/\(id)" }
}
