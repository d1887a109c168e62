package import AmendCore

/// The body of `PATCH …/relation`: which links of one attribute come and go.
package struct LinkChange: Hashable, Sendable {
  package let attribute: AttributeSlug
  private let add: [JSON]
  private let remove: Set<JSON>

  /// Reads the body. Throws a 400 unless it names an attribute and at least one id, and none on
  /// both lists.
  package init(_ body: JSON) throws(Refusal) {
    guard let slug = body["attributeSlug"]?.string, !slug.isEmpty else {
      throw .malformed("Missing required parameter: attributeSlug.")
    }
    attribute = AttributeSlug(slug)
    add = try LinkChange.ids("add", in: body)
    remove = Set(try LinkChange.ids("remove", in: body))
    guard !add.isEmpty || !remove.isEmpty else {
      throw .malformed("At least one of add and remove must hold an id.")
    }
    guard remove.isDisjoint(with: add) else {
      throw .malformed("An id must not be both in add and in remove.")
    }
  }

  /// The links afterwards; adding one that is there and removing one that is not change nothing.
  package func applied(to links: JSON) -> JSON {
    let before = links.array ?? []
    var seen = Set(before)
    let after = before.filter { !remove.contains($0) } + add.filter { seen.insert($0).inserted }
    return after == before ? links : .array(after)
  }

  private static func ids(_ name: String, in body: JSON) throws(Refusal) -> [JSON] {
    guard let value = body.first(name) else { return [] }
    guard let ids = value.array, ids.allSatisfy({ $0.string != nil }) else {
      throw .malformed("The \(name) must be an array of ids.")
    }
    return ids
  }
}
