package import AmendCore

extension SeededGenerator {
  /// A schema of up to so many attributes, of every type, some archived, standard or unknown.
  package mutating func schema(attributeCount: ClosedRange<Int> = 1...12) -> ObjectSchema {
    let count = int(attributeCount)
    return ObjectSchema(
      slug: "things", attributes: (0..<count).map { attribute(slug: AttributeSlug("a\($0)")) })
  }

  /// An attribute of any type.
  package mutating func attribute(slug: AttributeSlug) -> Attribute {
    let typeName = chance(oneIn: 15) ? "hologram" : pick(FieldTypes.all).name
    return Attribute(
      slug: slug, label: text(), typeName: typeName, isRequired: chance(oneIn: 6),
      isStandard: chance(oneIn: 12), isArchived: chance(oneIn: 12), options: options(),
      relatedObject: chance(oneIn: 5) ? nil : "others",
      relationType: pick([nil, "many_to_many", "many_to_one"]))
  }

  /// Up to six options; their ids are texts and numbers.
  package mutating func options() -> [Option] {
    (0..<int(0...6)).map { index in
      let id: OptionID =
        chance(oneIn: 2) ? .number(Number(Int64(index))) : .text("opt_\(index)")
      return Option(id: id, label: chance(oneIn: 4) ? text() : "Option \(index)")
    }
  }

  /// A record of that schema, its values in every shape that a service may send, a few malformed
  /// and a few missing.
  package mutating func record(of schema: ObjectSchema) -> Record {
    var record = Record(id: "r1", object: schema.slug, attributes: [:])
    for attribute in schema.attributes where !chance(oneIn: 6) {
      record.attributes[attribute.slug] = received(for: attribute)
    }
    return record
  }

  /// A value as it may be received.
  package mutating func received(for attribute: Attribute) -> JSON {
    if chance(oneIn: 8) { return .null }
    if chance(oneIn: 10) { return json(depth: 2) }
    guard let written = attribute.json(for: value(for: attribute)) else { return json(depth: 2) }
    return reshaped(written)
  }

  /// The same value in another of the shapes that are read: the bare id, or `uuid` and labels.
  private mutating func reshaped(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): return .array(elements.map { reshaped($0) })
    case .object(let members):
      guard let id = members.first?.value else { return json }
      return pick([json, id, ["uuid": id, "value": "label"], ["id": id, "name": "label"]])
    default: return json
    }
  }

  /// A value that a person may give the attribute; `null` now and then.
  package mutating func value(for attribute: Attribute) -> Value {
    if chance(oneIn: 6) { return .null }
    switch attribute.typeName {
    case "text", "phone_number": return .text(Text(text()))
    case "number": return .number(Number(Int64.random(in: -3...3, using: &self)))
    case "rating": return .number(Number(Int64.random(in: 0...5, using: &self)))
    case "currency": return .number(Number("\(int(0...3)).\(int(0...3))") ?? 0)
    case "checkbox": return .flag(chance(oneIn: 2))
    case "date": return .date(date())
    case "datetime":
      return .moment(
        Moment(date: date(), secondOfDay: int(0...86_399), offsetMinutes: int(-720...840)))
    case "select", "status":
      return attribute.options.isEmpty ? .null : .option(pick(attribute.options).id)
    case "multiselect": return .options(some(of: attribute.options.map(\.id)))
    case "relation", "user": return .links(links())
    default: return .null
    }
  }

  /// Up to three links, out of few so that they meet again.
  package mutating func links() -> [RecordID] {
    Array(some(of: ["r1", "r2", "r3", "r4"].map { RecordID($0) }).prefix(3))
  }

  /// A day of a few years.
  package mutating func date() -> CalendarDate {
    CalendarDate(daysSinceEpoch: int(20_000...20_005))
  }

  /// A short text with what texts from outside hold.
  package mutating func text() -> String {
    let parts = [
      "a", "B", "é", "e\u{301}", "日本", "👩‍👩‍👧‍👦", " ", ",", "\"", "\\", "\n", "\u{1B}[2J", "\u{202E}",
      "0",
      "null", "\u{0}", "ß", "ﷺ",
    ]
    return (0..<int(0...5)).map { _ in pick(parts) }.joined()
  }

  /// Any JSON value, nested at most so deep.
  package mutating func json(depth: Int) -> JSON {
    switch int(0...(depth > 0 ? 6 : 4)) {
    case 0: return .null
    case 1: return .bool(chance(oneIn: 2))
    case 2: return .number(number())
    case 3, 4: return .string(Text(text()))
    case 5: return .array((0..<int(0...4)).map { _ in json(depth: depth - 1) })
    default: return .object((0..<int(0...4)).map { _ in .init(text(), json(depth: depth - 1)) })
    }
  }

  /// A number in any of JSON's notations.
  package mutating func number() -> Number {
    let whole =
      chance(oneIn: 4) ? "0" : "\(int(1...99))" + (chance(oneIn: 9) ? "00000000000000000000" : "")
    let fraction = chance(oneIn: 2) ? "" : ".\(int(0...999))"
    let power = chance(oneIn: 3) ? pick(["e5", "E+3", "e-7", "e400", "E0"]) : ""
    return Number(pick(["", "-"]) + whole + fraction + power) ?? 0
  }
}
