import AmendCore

/// Checks the flat body of a POST, PATCH or PUT against the object's schema.
struct BodyCheck {
  let object: StoredObject

  /// A value that may be kept.
  struct Change {
    let attribute: Attribute
    let value: JSON
  }

  /// The changes that the body asks for, in its order.
  ///
  /// Throws a 400 when the body or the type of a value is malformed, else a 422 that names every
  /// attribute with something against it. For a new record, required attributes must be there.
  func changes(in body: JSON, isNew: Bool) throws(Refusal) -> [Change] {
    guard let members = body.members else {
      throw .malformed("The body must be a JSON object of attribute slugs and values.")
    }
    var changes: [Change] = []
    var complaints: [AttributeSlug: [String]] = [:]
    for (slug, value) in BodyCheck.last(members) {
      do {
        changes.append(try change(of: slug, to: value))
      } catch {
        switch error {
        case .wrongType(let message): throw .malformed("The \(slug) \(message)")
        case .invalid(let message): complaints[slug] = ["The \(slug) \(message)"]
        }
      }
    }
    if isNew { complaints.merge(missing(in: changes)) { found, _ in found } }
    guard complaints.isEmpty else { throw .invalid(complaints) }
    return changes
  }

  private func change(
    of slug: AttributeSlug, to value: JSON
  ) throws(ValueCheck.Problem) -> Change {
    guard let attribute = object[slug]?.attribute else {
      throw .invalid("is no attribute of \(object.slug).")
    }
    guard !attribute.isStandard else { throw .invalid("is made by the service; leave it out.") }
    guard !attribute.isArchived else { throw .invalid("is archived and cannot be written.") }
    guard value != .null || !attribute.isRequired else { throw .invalid("field is required.") }
    return Change(attribute: attribute, value: try ValueCheck(attribute: attribute).kept(value))
  }

  private func missing(in changes: [Change]) -> [AttributeSlug: [String]] {
    let given = Set(changes.map(\.attribute.slug))
    let required = object.attributes.map(\.attribute).filter {
      $0.isRequired && $0.isOwn && !given.contains($0.slug)
    }
    return Dictionary(
      required.map { ($0.slug, ["The \($0.slug) field is required."]) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Each key once, with the last value that it is given.
  private static func last(_ members: [JSON.Member]) -> [(AttributeSlug, JSON)] {
    var places: [String: Int] = [:]
    var unique: [(AttributeSlug, JSON)] = []
    for member in members {
      if let place = places[member.key] {
        unique[place].1 = member.value
      } else {
        places[member.key] = unique.count
        unique.append((AttributeSlug(member.key), member.value))
      }
    }
    return unique
  }
}
