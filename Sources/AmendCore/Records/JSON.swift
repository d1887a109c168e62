/// A JSON value that keeps what Foundation's readers drop: the digits of numbers, the order of
/// members, and the code points of texts.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Number)
  case string(Text)
  case array([JSON])
  case object([Member])

  /// One member of an object, in the order received.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }

    package static func == (left: Member, right: Member) -> Bool {
      left.key.isExactly(right.key) && left.value == right.value
    }
  }

  /// The member of that key, the last where there are several; nil where this is no object.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    // By place, so that no member is copied only to be looked at.
    for place in members.indices.reversed() where members[place].key.isExactly(key) {
      return members[place].value
    }
    return nil
  }

  /// The member of that key, unless it is null.
  package func known(_ key: String) -> JSON? {
    switch self[key] {
    case nil, .null?: nil
    case let value?: value
    }
  }

  /// The first member found under any of these keys that is not null.
  package func first(_ keys: String...) -> JSON? { keys.lazy.compactMap { known($0) }.first }

  /// The text, where this is a string.
  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text.string
  }

  /// The truth, where this is a boolean.
  package var bool: Bool? {
    guard case .bool(let flag) = self else { return nil }
    return flag
  }

  /// The whole number, where this is one that fits 64 bits.
  package var integer: Int64? {
    guard case .number(let number) = self else { return nil }
    return number.int64
  }

  /// The elements, where this is an array.
  package var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members, where this is an object.
  package var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  package init(stringLiteral text: String) { self = .string(Text(text)) }
  package init(booleanLiteral flag: Bool) { self = .bool(flag) }
  package init(integerLiteral integer: Int64) { self = .number(Number(integer)) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
  package init(nilLiteral: ()) { self = .null }
}
