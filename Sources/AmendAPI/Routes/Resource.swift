package import AmendCore
package import HTTPTypes

/// What a path names, whatever is done with it: one case for each shape of path that the API has.
package enum Resource: Hashable, Sendable {
  /// `/crm/objects`
  case objects
  /// `/crm/objects/{slug}`
  case object(ObjectSlug)
  /// `/crm/objects/{slug}/attributes`
  case attributes(ObjectSlug)
  /// `/crm/objects/{slug}/attributes/{key}`
  case attribute(ObjectSlug, AttributeSlug)
  /// `/crm/{slug}`
  case records(ObjectSlug)
  /// `/crm/{slug}/{id}`
  case record(RecordReference)
  /// `/crm/{slug}/{id}/relation`
  case links(RecordReference)
  /// `/organizations/users`
  case members

  /// Reads the decoded segments of a path behind the base URL; nil where the API has no such path.
  ///
  /// `objects` in the place of an object's slug always means the list of objects, so no object can
  /// have that slug.
  package init?(segments: [String]) {
    guard !segments.contains(""), let area = segments.first else { return nil }
    let names = Array(segments.dropFirst())
    switch (area, names.first, names.count) {
    case ("organizations", "users", 1): self = .members
    case ("crm", "objects", 1): self = .objects
    case ("crm", "objects", 2): self = .object(ObjectSlug(names[1]))
    case ("crm", "objects", 3) where names[2] == "attributes":
      self = .attributes(ObjectSlug(names[1]))
    case ("crm", "objects", 4) where names[2] == "attributes":
      self = .attribute(ObjectSlug(names[1]), AttributeSlug(names[3]))
    case ("crm", "objects", _): return nil
    case ("crm", let slug?, 1): self = .records(ObjectSlug(slug))
    case ("crm", let slug?, 2):
      self = .record(RecordReference(object: ObjectSlug(slug), id: RecordID(names[1])))
    case ("crm", let slug?, 3) where names[2] == "relation":
      self = .links(RecordReference(object: ObjectSlug(slug), id: RecordID(names[1])))
    default: return nil
    }
  }

  /// The segments of the path behind the base URL, not encoded.
  package var segments: [String] {
    switch self {
    case .objects: ["crm", "objects"]
    case .object(let slug): ["crm", "objects", slug.text]
    case .attributes(let slug): ["crm", "objects", slug.text, "attributes"]
    case .attribute(let slug, let key): ["crm", "objects", slug.text, "attributes", key.text]
    case .records(let slug): ["crm", slug.text]
    case .record(let reference): ["crm", reference.object.text, reference.id.text]
    case .links(let reference): ["crm", reference.object.text, reference.id.text, "relation"]
    case .members: ["organizations", "users"]
    }
  }

  /// The methods that the API has for it, which is what a 405 names in its `Allow`.
  package var methods: [HTTPRequest.Method] {
    switch self {
    case .objects: [.get, .post]
    case .object: [.get, .patch]
    case .attributes: [.post]
    case .attribute, .links: [.patch]
    case .records: [.get, .post, .put]
    case .record: [.get, .patch, .delete]
    case .members: [.get]
    }
  }
}
