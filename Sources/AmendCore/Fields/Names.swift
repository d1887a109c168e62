/// The names of linked records and members, as far as they are known.
package struct Names: Hashable, Sendable {
  /// Where a name belongs.
  package enum Source: Hashable, Sendable {
    case records(ObjectSlug)
    case members
    /// Options that a read still named and the schema does not have, by the attribute's slug.
    case options(AttributeSlug)
  }

  /// What is known of a linked id.
  package enum Entry: Hashable, Sendable {
    /// A name, and a second line such as an address.
    case known(String, detail: String?)
    /// The service has no such record or member any more.
    case missing
    /// The service did not tell: the account may not see members, for one.
    case untold

    /// The name, where there is one.
    package var name: String? {
      guard case .known(let name, _) = self else { return nil }
      return name
    }
  }

  private var entries: [Source: [RecordID: Entry]] = [:]

  package init() {}

  /// What is known of the id; nil where it was not asked yet.
  package subscript(source: Source, id: RecordID) -> Entry? {
    get { entries[source]?[id] }
    set { entries[source, default: [:]][id] = newValue }
  }

  /// Takes over everything that the other knows.
  package mutating func merge(_ other: Names) {
    for (source, found) in other.entries {
      entries[source, default: [:]].merge(found) { _, new in new }
    }
  }
}
