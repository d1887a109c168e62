/// What a request demands of a record's present state (RFC 9110, section 13.1.1).
package struct Precondition: Hashable, Sendable {
  /// The entity tags of which one must be the record's; nil where any state will do.
  private let entityTags: [String]?

  /// Nothing is demanded.
  package static let none = Precondition(ifMatch: nil)

  /// Takes the value of `If-Match`: nil where the request has none, `*`, or a list of entity tags.
  package init(ifMatch: String?) {
    let tags = ifMatch?.split(separator: ",").map { $0.trimmingSpaces }
    entityTags = tags == ["*"] ? nil : tags
  }

  /// Throws `Refusal.changedMeanwhile` unless the record is in a state that was named.
  package func check(_ record: StoredRecord) throws(Refusal) {
    guard entityTags?.contains(record.entityTag) ?? true else { throw .changedMeanwhile }
  }
}

extension Substring {
  /// The text without spaces and tabs at its ends.
  fileprivate var trimmingSpaces: String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    return String(
      drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
