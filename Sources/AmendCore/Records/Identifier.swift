/// An opaque name that the service gave out: compared byte by byte, never taken apart.
///
/// The kind keeps an object's slug from being passed where a record's id is meant.
package struct Identifier<Kind>: Hashable, Comparable, Sendable {
  /// The name as received.
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: Self, right: Self) -> Bool { left.text.isExactly(right.text) }

  package static func < (left: Self, right: Self) -> Bool { left.text.precedes(right.text) }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral text: String) { self.init(text) }

  package var description: String { text }
}

/// Marks an `Identifier` as an object's slug.
package enum ObjectKind {}
/// Marks an `Identifier` as an attribute's slug, which the API also calls its key.
package enum AttributeKind {}
/// Marks an `Identifier` as the id of a record or of a member.
package enum RecordKind {}

/// The slug of an object, such as `products`.
package typealias ObjectSlug = Identifier<ObjectKind>
/// The slug of an attribute, such as `price`.
package typealias AttributeSlug = Identifier<AttributeKind>
/// The id of a record, or of a member; a member's is not a UUID (heading "Members").
package typealias RecordID = Identifier<RecordKind>

extension RecordID {
  /// What stands for so many records that are edited together: `3 records`.
  package init(ofSeveral count: Int) { self.init(count == 1 ? "1 record" : "\(count) records") }
}

/// The id of an option, which keeps the JSON type that the schema gave it: what was a number is
/// written back as a number (heading "Where the public text is silent").
package enum OptionID: Hashable, Sendable {
  case text(String)
  case number(Number)

  /// Reads an id from its JSON form; nil when it is neither a string nor a number.
  package init?(_ json: JSON) {
    switch json {
    case .string(let text): self = .text(text.string)
    case .number(let number): self = .number(number)
    default: return nil
    }
  }

  package static func == (left: OptionID, right: OptionID) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left.isExactly(right)
    case (.number(let left), .number(let right)): left == right
    default: false
    }
  }

  /// The id as it is written in a body.
  package var json: JSON {
    switch self {
    case .text(let text): .string(Text(text))
    case .number(let number): .number(number)
    }
  }

  /// The id as a person types it; a text and a number may look alike here.
  package var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.text
    }
  }
}
