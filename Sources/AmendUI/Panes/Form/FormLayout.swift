package import AmendCore

/// The lines of a form from top to bottom: groups, attributes, and what stands against them.
package struct FormLayout: Hashable, Sendable {
  /// All that the lines follow from.
  package struct Basis: Hashable, Sendable {
    let session: EditSession
    /// What the service said against attributes.
    let refusals: [AttributeSlug: String]
    let context: ParseContext
    let showsArchived: Bool

    /// What stands against an attribute: its own check first, then what the service said.
    func complaint(about attribute: Attribute) -> Complaint? {
      if session.isDirty(attribute.slug),
        let complaint = session.complaint(about: attribute, in: context)
      {
        return complaint
      }
      return refusals[attribute.slug].map { Complaint($0) }
    }
  }

  /// One line of the form.
  package enum Line: Hashable, Sendable {
    case group(String)
    case attribute(Attribute)
    /// A message under the attribute before it.
    case message(Complaint)
    case blank
  }

  package private(set) var lines: [Line] = []
  /// The attributes in the order in which the focus moves over them.
  package private(set) var slugs: [AttributeSlug] = []
  /// The columns of the longest label.
  private(set) var labelColumns = 0

  /// At least so many neighbours share the first word of their slugs before they are a group.
  private static let smallestGroup = 3
  /// A form of so many attributes needs no groups.
  private static let longestUngrouped = 24
  /// A label has no more letters than these for the values to stand behind it.
  private static let longestLabel = 24

  /// Without lines, where there is no record yet.
  init() {}

  init(_ basis: Basis) {
    let attributes = basis.session.schema.attributes
    let own = attributes.filter(\.isOwn)
    for (title, members) in Self.groups(of: own) { append(title, members, basis) }
    append("System", attributes.filter { $0.isStandard && !$0.isArchived }, basis)
    if basis.showsArchived { append("Archived", attributes.filter(\.isArchived), basis) }
  }

  /// The line on which the attribute stands.
  package func line(of slug: AttributeSlug) -> Int? {
    lines.firstIndex {
      guard case .attribute(let attribute) = $0 else { return false }
      return attribute.slug == slug
    }
  }

  private mutating func append(_ title: String?, _ attributes: [Attribute], _ basis: Basis) {
    guard !attributes.isEmpty else { return }
    if let title {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.group(title))
    }
    for attribute in attributes {
      lines.append(.attribute(attribute))
      slugs.append(attribute.slug)
      labelColumns = max(labelColumns, attribute.label.prefix(Self.longestLabel).columnCount)
      if let complaint = basis.complaint(about: attribute) { lines.append(.message(complaint)) }
    }
  }

  /// Neighbours whose slugs share their first word, `billing_street` and `billing_city`, are a
  /// group of their own in a long form; the API knows no groups.
  private static func groups(of attributes: [Attribute]) -> [(title: String?, [Attribute])] {
    guard attributes.count > longestUngrouped else { return [(nil, attributes)] }
    var groups: [(title: String?, [Attribute])] = []
    var loose: [Attribute] = []
    func closeLoose() {
      if !loose.isEmpty { groups.append((groups.isEmpty ? nil : "More", loose)) }
      loose = []
    }
    var rest = attributes[...]
    while let first = rest.first {
      let word = first.slug.firstWord
      let run = rest.prefix { $0.slug.firstWord == word }
      rest = rest.dropFirst(run.count)
      if run.count >= smallestGroup {
        closeLoose()
        groups.append((word.prefix(1).uppercased() + word.dropFirst(), Array(run)))
      } else {
        loose += run
      }
    }
    closeLoose()
    return groups
  }
}

extension AttributeSlug {
  /// What stands before the first `_`.
  fileprivate var firstWord: Substring {
    text[..<(text.utf8.firstIndex(of: UInt8(ascii: "_")) ?? text.endIndex)]
  }
}
