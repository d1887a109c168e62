import AmendCore

/// An order of records by one attribute after the other, as in `price:desc,name`.
struct RecordOrder: Sendable {
  private let terms: [(attribute: Attribute, isDescending: Bool)]

  /// What records are sorted by.
  var attributes: [Attribute] { terms.map(\.attribute) }

  /// Takes slugs with commas between them, each with `:asc` or `:desc` behind it or nothing.
  ///
  /// Throws where there is no such attribute or direction.
  init(argument: String, schema: ObjectSchema) throws(Failure) {
    var terms: [(attribute: Attribute, isDescending: Bool)] = []
    for term in argument.split(separator: ",") {
      let parts = String(term).trimmed.split(separator: ":", omittingEmptySubsequences: false)
      let direction = parts.count == 1 ? "asc" : parts.dropFirst().joined(separator: ":")
      guard ["asc", "desc"].contains(direction) else {
        throw Failure(
          .usage, "“\(term)” is no order; write the slug with :asc or :desc, such as price:desc.")
      }
      let slug = AttributeSlug(String(parts.first ?? ""))
      terms.append((try schema.attribute(named: slug), direction == "desc"))
    }
    self.terms = terms
  }

  /// The records in this order. Those without a value come last in either direction, and what is
  /// alike stays in the order in which it came.
  func sorted(_ records: [Record], names: Names) -> [Record] {
    let keyed = records.map { record in
      let keys = terms.map { term in
        let value = term.attribute.value(of: record.attributes[term.attribute.slug])
        return term.attribute.sortKey(of: value, names: names)
      }
      return (record: record, keys: keys)
    }
    return keyed.sorted { precedes($0.keys, $1.keys) }.map(\.record)
  }

  private func precedes(_ left: [SortKey?], _ right: [SortKey?]) -> Bool {
    for (place, term) in terms.enumerated() where left[place] != right[place] {
      guard let left = left[place] else { return false }
      guard let right = right[place] else { return true }
      return term.isDescending ? right < left : left < right
    }
    return false
  }
}
