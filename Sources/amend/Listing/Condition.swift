import AmendCore

/// What must hold of an attribute for a record to be listed: `price<50`, `name~dress`, `tags=`.
struct Condition: Sendable {
  private let attribute: Attribute
  private let comparison: Comparison
  private let text: String
  /// The value meant; nil where there is none, as for `~`.
  private let value: Value?

  /// How a value is compared, in the order in which the marks are looked for.
  private enum Comparison: String, CaseIterable {
    case isExactly = ":="
    case isNot = "!="
    case isAtMost = "<="
    case isAtLeast = ">="
    case contains = "~"
    case isLess = "<"
    case isMore = ">"
    case equals = "="
  }

  /// Takes a condition as typed, and finds the links that it names.
  ///
  /// Throws where it is none, and where there is no such attribute, value or link.
  init(
    argument: String, schema: ObjectSchema, resolver: LinkResolver, context: ParseContext
  ) async throws(Failure) {
    guard let start = argument.firstIndex(where: { ":=!<>~".contains($0) }),
      let comparison = Comparison.allCases.first(where: {
        argument[start...].hasPrefix($0.rawValue)
      })
    else {
      throw Failure(.usage, "“\(argument)” is no condition; type one such as in_stock=false.")
    }
    attribute = try schema.attribute(named: AttributeSlug(String(argument[..<start])))
    self.comparison = comparison
    text = String(argument[start...].dropFirst(comparison.rawValue.count))
    switch comparison {
    case .contains: value = nil
    case .isExactly: value = attribute.value(of: try Assignment.json(text, of: argument))
    case .isLess, .isMore, .isAtMost, .isAtLeast:
      let bound = try await Condition.value(of: text, attribute, resolver, context)
      try Condition.requireOrder(of: bound, attribute)
      value = bound
    case _ where text.isEmpty: value = nil
    default: value = try await Condition.value(of: text, attribute, resolver, context)
    }
  }

  private static func value(
    of text: String, _ attribute: Attribute, _ resolver: LinkResolver, _ context: ParseContext
  ) async throws(Failure) -> Value {
    let parsed: Value
    do throws(Complaint) {
      parsed = try attribute.field.parse(text, for: attribute, in: context)
    } catch {
      let advice =
        text.lowercased() == "null"
        ? " “\(attribute.slug)=” finds those without a value, “\(attribute.slug)!=” the others."
        : ""
      throw Failure(.valueRefused, "\(attribute.slug): \(error.message)\(advice)")
    }
    guard case .links(let names) = parsed else { return parsed }
    return .links(try await resolver.ids(of: names.map(\.text), for: attribute))
  }

  /// Throws where nothing is more or less than such a value.
  private static func requireOrder(of value: Value, _ attribute: Attribute) throws(Failure) {
    switch value {
    case .links, .options:
      throw Failure(.usage, "\(attribute.slug) is a list, and none is more or less than another.")
    case _ where attribute.sortKey(of: value) == nil:
      throw Failure(.usage, "\(attribute.slug) is to be compared with a value; type one behind it.")
    default: return
    }
  }

  /// The attribute where it is the names of links that are looked at.
  var namedAttribute: Attribute? {
    comparison == .contains && attribute.namesSource != nil ? attribute : nil
  }

  /// Whether it holds of a record, by those names of what it links to. No value is neither more nor less than any.
  func holds(of record: Record, names: Names) -> Bool {
    let held = attribute.value(of: record.attributes[attribute.slug])
    switch comparison {
    case .contains:
      return attribute.text(of: held, names: names).lowercased().contains(text.lowercased())
    case .isExactly: return value.map(held.means) ?? false
    case .equals: return equals(held)
    case .isNot: return !equals(held)
    case .isLess: return keys(of: held).map { $0.held < $0.bound } ?? false
    case .isMore: return keys(of: held).map { $0.held > $0.bound } ?? false
    case .isAtMost: return keys(of: held).map { $0.held <= $0.bound } ?? false
    case .isAtLeast: return keys(of: held).map { $0.held >= $0.bound } ?? false
    }
  }

  /// Nothing behind the mark stands for no value, an empty text and an empty list.
  private func equals(_ held: Value) -> Bool {
    guard let value else { return attribute.text(of: held).isEmpty }
    return held.means(value)
  }

  /// What the record is compared by, as when it is sorted, and what with.
  private func keys(of held: Value) -> (held: SortKey, bound: SortKey)? {
    guard let held = attribute.sortKey(of: held),
      let bound = value.flatMap({ attribute.sortKey(of: $0) })
    else { return nil }
    return (held, bound)
  }
}
