import AmendCore

/// The body of `POST /crm/objects`.
struct ObjectBody {
  private let slug: String
  private let singularName: String
  private let pluralName: String
  private let isActive: Bool

  /// Throws a 422 that names what is missing or not allowed.
  init(_ body: JSON) throws(Refusal) {
    var reader = try BodyReader(body)
    slug = reader.text("slug", isRequired: true) ?? ""
    singularName = reader.text("singularName", isRequired: true) ?? ""
    pluralName = reader.text("pluralName", isRequired: true) ?? ""
    isActive = reader.flag("isActive") ?? true
    if reader.complaints["slug"] == nil {
      if !ObjectBody.isSlug(slug) {
        reader.complain(
          "slug", "must have 3 to 60 lowercase letters, digits, hyphens and underscores.")
      } else if ObjectBody.reserved.contains(slug) {
        reader.complain("slug", "is reserved.")
      }
    }
    try reader.finish()
  }

  /// The object, with the three attributes that every object has.
  func object(at now: String) -> StoredObject {
    StoredObject(
      slug: ObjectSlug(slug), singularName: singularName, pluralName: pluralName,
      isActive: isActive, createdAt: now,
      attributes: StandardAttributes.around([], at: now))
  }

  /// Those of the standard objects, and the one that stands for the list of objects in a path.
  private static let reserved = ["people", "companies", "objects"]

  private static func isSlug(_ text: String) -> Bool {
    let allowed = "abcdefghijklmnopqrstuvwxyz0123456789-_".unicodeScalars
    return (3...60).contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy { allowed.contains($0) }
  }
}
