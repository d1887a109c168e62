import AmendCore
import GRDB

extension Store {
  /// Notes the value of an attribute that no two records may share, in place of the former one.
  ///
  /// Throws a 400 when another record has it. No value can be had by many.
  static func claim(
    _ attribute: Attribute, _ value: JSON?, of object: ObjectSlug, number: Int64, isNew: Bool,
    in database: Database
  ) throws {
    guard attribute.isUnique else { return }
    if !isNew {
      try database.cachedStatement(
        sql: "DELETE FROM uniqueValues WHERE record = ? AND attribute = ?"
      ).execute(arguments: [number, attribute.slug.text])
    }
    guard let value, value != .null else { return }
    let text = key(of: value)
    guard try owner(of: text, attribute.slug, in: object, database) == nil else {
      throw Refusal.malformed(
        "The \(attribute.slug) has already been taken: another record has this value.")
    }
    try database.cachedStatement(sql: "INSERT INTO uniqueValues VALUES (?, ?, ?, ?)")
      .execute(arguments: [object.text, attribute.slug.text, text, number])
  }

  /// The row of the record that has a unique value; nil where none has.
  static func owner(
    of key: String, _ attribute: AttributeSlug, in object: ObjectSlug, _ database: Database
  ) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: "SELECT record FROM uniqueValues WHERE object = ? AND attribute = ? AND value = ?")
    return try Int64.fetchOne(statement, arguments: [object.text, attribute.text, key])
  }

  /// A text that two values share exactly when they mean the same.
  static func key(of value: JSON) -> String {
    switch value {
    case .number(let number): key(of: number)
    case .object: (value["id"] ?? value).compact
    default: value.compact
    }
  }

  /// Most numbers are kept as `Double` writes them; those that it would take for another one, or for
  /// none, by their digits.
  private static func key(of number: Number) -> String {
    if let whole = number.int64 { return String(whole) }
    let text = Double(number.text).map { "\($0)" }
    return text.flatMap { Number($0) } == number ? text ?? "" : number.canonicalText
  }
}
